import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { SQSBatchItemFailure } from 'aws-lambda'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createDeliverHandler } from '../../lambdas/deliver-webhook.ts'
import { createWebhook } from '../../lib/adapters/webhook/index.ts'
import type { Announcement } from '../../lib/contracts/index.ts'
import { announceAll, changesOf, type Step } from './item-history.ts'

// Before the function is loaded, which then writes nothing between the lines of the tests.
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true'
})

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`
const JUDGED: Step = { kind: 'verdict', sequencer: '01', judgedAt: '2026-11-02T08:00:00.000Z' }
const RELEASED: Step = {
  kind: 'commit',
  deeds: [{ kind: 'decide', outcome: 'release' }],
  decision: { outcome: 'release', at: '2026-11-02T09:00:00.000Z' },
}
const TAKEN_BACK: Step = { kind: 'commit', deeds: [{ kind: 'undo', seq: 1 }], decision: null }

it('the documented receiver holds and publishes as announced, drops what comes twice or late, and trusts no stranger', async () => {
  const receiver = await startReceiver()
  const told = announceAll(changesOf([JUDGED, RELEASED, TAKEN_BACK]))
  const [verdict, decision, release, undo] = told
  const deliver = deliverTo(receiver.port, SECRET)

  const answers = await deliver([verdict, decision, decision, release, undo, release])
  const strange = await deliverTo(receiver.port, Buffer.alloc(32).toString('base64'))([verdict])

  expect([...answers, ...strange]).toEqual([])
  expect(buried.map(({ reason, detail }) => [reason, detail])).toEqual([
    ['webhook-refused', 'the receiver answered 401'],
  ])
  const article = 'articles/harbour/brindle.txt'
  expect(receiver.lines).toEqual([`hold ${article}`, `publish ${article}`, `publish ${article}`, `hold ${article}`])
})

const buried: { reason: string; detail: string }[] = []

/** The function as deployed, except that it may reach this machine, without TLS. */
function deliverTo(port: number, secret: string) {
  const webhook = createWebhook({
    url: `http://localhost:${port}/`,
    secrets: async () => [secret],
    clock: () => new Date(),
    connecting: { request, mayReach: () => true },
  })
  const deadLetters = { bury: async (letter: { reason: string; detail: string }) => void buried.push(letter) }
  const handle = createDeliverHandler(() => ({ webhook, deadLetters, maxReceives: 3 }))
  return async (announcements: readonly (Announcement | undefined)[]) => {
    const failures: SQSBatchItemFailure[] = []
    for (const [index, announcement] of announcements.entries()) {
      const answer = await handle({ Records: [toRecord(JSON.stringify(announcement), index)] })
      failures.push(...answer.batchItemFailures)
    }
    return failures
  }
}

function toRecord(body: string, index: number) {
  const attributes = {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 's',
    ApproximateFirstReceiveTimestamp: '0',
  }
  const source = { eventSource: 'aws:sqs', eventSourceARN: 'arn:aws:sqs:eu-central-1:111122223333:q', awsRegion: 'eu' }
  return {
    messageId: `m${index}`,
    receiptHandle: 'r',
    body,
    attributes,
    messageAttributes: {},
    md5OfBody: '',
    ...source,
  }
}

async function startReceiver() {
  const file = join(import.meta.dirname, '../../docs/receiver/receiver.mjs')
  const child = spawn(process.execPath, [file], { env: { ...process.env, PORT: '0', WEBHOOK_SECRET: SECRET } })
  onTestFinished(async () => {
    child.kill()
    await once(child, 'exit')
  })
  const lines: string[] = []
  const screen = createInterface(child.stdout)
  const [first]: unknown[] = await once(screen, 'line')
  screen.on('line', (line) => lines.push(line))
  return { port: Number(String(first).replace('listening on ', '')), lines }
}
