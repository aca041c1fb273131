import { median } from '../../bench/measure.ts'
import type { Answered } from '../../lib/client/index.ts'
import type { ArticleView } from '../../lib/contracts/index.ts'
import { audience, type Issuer } from '../../tests/api/start-issuer.ts'
import { openClient } from '../../tests/infra/deployment/gateway.ts'
import type { BootedFunction } from '../../tests/infra/runtime-api/boot-function.ts'
import type { ReviewUsage } from '../measured.ts'
import { invokeMetered, type Spent } from './invoke.ts'
import type { Rig } from './rig.ts'
import { perPiece } from './tally.ts'

const ARTICLES = 8
const WARM_UP = 3

/**
 * Has a reviewer work through articles as the console does: the counts and a page of the queue, the next article, an answer
 * to each finding, the decision.
 */
export async function measureReview(rig: Rig, issuer: Issuer): Promise<ReviewUsage> {
  const desk = await rig.boot('review-api', { COPYDESK_OIDC_ISSUER: issuer.url, COPYDESK_OIDC_CLIENT: audience })
  const spent: Spent[] = []
  const metered: BootedFunction = {
    ...desk,
    async invoke(event) {
      const request = await invokeMetered(desk, event)
      spent.push(request)
      return request.answer
    },
  }
  for (let article = 0; article < WARM_UP; article++) await reviewNext(metered, issuer)
  rig.meter.take()
  spent.length = 0
  for (let article = 0; article < ARTICLES; article++) await reviewNext(metered, issuer)
  const { waitMs, ...counts } = rig.meter.take()
  return {
    calls: spent.length / ARTICLES,
    cpuMs: Number(median(spent.map(({ cpuMs }) => cpuMs)).toFixed(1)),
    waitMs: Math.round(waitMs / spent.length),
    logBytes: Math.round(median(spent.map(({ logBytes }) => logBytes))),
    answerBytes: Math.round(sum(spent.map(({ answer }) => Buffer.byteLength(JSON.stringify(answer)))) / spent.length),
    ...perPiece({ waitMs, ...counts }, ARTICLES),
  }
}

async function reviewNext(desk: BootedFunction, issuer: Issuer): Promise<void> {
  const client = openClient(desk, await issuer.sign())
  valueOf(await client.counts())
  valueOf(await client.queue({}))
  const article = valueOf<ArticleView | null>(await client.next({}))
  if (article === null) throw new Error('there is nothing left to review')
  let version = article.version
  for (const { id: finding } of article.verdict.findings) {
    const answer = { kind: 'answer', finding, answer: 'confirm' } as const
    version = valueOf(await client.act({ id: article.id, version }, answer, crypto.randomUUID())).version
  }
  const decision = { kind: 'decide', outcome: 'reject', reason: 'unlabelled-advertising' } as const
  valueOf(await client.act({ id: article.id, version }, decision, crypto.randomUUID()))
}

function valueOf<Value>(answer: Answered<Value>): Value {
  if (answer.kind === 'ok') return answer.value
  throw new Error(`the desk answered ${answer.kind}`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
