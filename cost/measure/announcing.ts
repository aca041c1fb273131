import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import { median } from '../../bench/measure.ts'
import type { BootedFunction } from '../../tests/infra/runtime-api/boot-function.ts'
import type { CallUsage } from '../measured.ts'
import { composeArticles } from './articles.ts'
import { invokeMetered, type Spent } from './invoke.ts'
import { judgeArticles } from './moderation.ts'
import type { Rig } from './rig.ts'

const WARM_UP = 10
const VERDICTS = 20
const BYTES = 6000

/** Has the deployed function announce verdicts, each in a call of its own, as they come where articles trickle in. */
export async function measureAnnouncing(rig: Rig, judge: BootedFunction): Promise<CallUsage> {
  const announcer = await rig.boot('announce')
  const changes = await changesBy(rig, judge)
  const calls: Spent[] = []
  for (const [index, change] of changes.entries()) {
    if (index === WARM_UP) rig.meter.take()
    calls.push(await invokeMetered(announcer, { Records: [change] }))
  }
  const { waitMs } = rig.meter.take()
  const measured = calls.slice(WARM_UP)
  return {
    cpuMs: Number(median(measured.map(({ cpuMs }) => cpuMs)).toFixed(1)),
    waitMs: Math.round(waitMs / measured.length),
    logBytes: Math.round(median(measured.map(({ logBytes }) => logBytes))),
  }
}

/** @returns what the stream of the table says of articles that are judged now */
async function changesBy(rig: Rig, judge: BootedFunction): Promise<DynamoDBRecord[]> {
  const changes: DynamoDBRecord[] = []
  rig.deployment.stack.follow('records', 'VERDICT', async ({ Records }) => {
    changes.push(...Records)
    return { batchItemFailures: [] }
  })
  const articles = composeArticles('reporting', WARM_UP + VERDICTS, BYTES)
  for (const [index, article] of articles.entries()) await judgeArticles(rig, judge, `announced-${index}`, [article])
  while (changes.length < articles.length) await wait(20)
  return changes
}
