import { setTimeout as wait } from 'node:timers/promises'
import type { VerdictRecord } from '../../app/index.ts'
import { checkDesk } from './check-desk.ts'
import { checkQueue } from './check-queue.ts'
import { cleanUp } from './clean-up.ts'
import { decideSample } from './decide-sample.ts'
import type { Logbook, Outcome } from './logbook.ts'
import { EXPECTED, SAMPLE } from './sample.ts'
import type { SmokeStack, SmokeWishes } from './smoke-stack.ts'

/** Sends the sample through a stack, looks at what comes of it, and takes it back. The logbook tells how it went. */
export async function runSmoke(stack: SmokeStack, wishes: SmokeWishes, log: Logbook): Promise<void> {
  const bytes = new TextEncoder().encode(SAMPLE)
  const isUploaded = await log.take('upload', () => upload(stack, wishes, bytes))
  const record =
    isUploaded === true
      ? await log.take('verdict', () => awaitVerdict(stack, wishes), wishes.waitMs + GRACE_MS)
      : undefined
  if (record !== undefined) await look(stack, wishes, record, log)
  await cleanUp(stack, wishes, record?.verdict.text.sha256, log)
}

async function look(stack: SmokeStack, wishes: SmokeWishes, record: VerdictRecord, log: Logbook): Promise<void> {
  const steps: [string, () => Promise<Outcome<unknown>>][] = [
    ['disposition', async () => checkDisposition(record)],
    ['queue', () => checkQueue(stack, wishes)],
    ['review API', () => checkDesk(stack, wishes)],
    ...(wishes.decide ? [['decision', () => decideSample(stack, wishes)] satisfies [string, unknown]] : []),
  ]
  for (const [name, work] of steps)
    await log.take(name, async () => (wishes.interrupted.aborted ? INTERRUPTED : work()))
}

async function upload({ put }: SmokeStack, { article }: SmokeWishes, bytes: Uint8Array): Promise<Outcome<true>> {
  await put(article, bytes)
  return { kind: 'passed', detail: `${article}, ${bytes.length} bytes`, value: true }
}

/** Beyond the bound itself: for the answer under way when it is reached, and for a look at what is there instead. */
const GRACE_MS = 30_000
const POLL_MS = 250

async function awaitVerdict(stack: SmokeStack, wishes: SmokeWishes): Promise<Outcome<VerdictRecord>> {
  for (const start = performance.now(); performance.now() - start < wishes.waitMs; await wait(POLL_MS)) {
    if (wishes.interrupted.aborted) return INTERRUPTED
    const record = await stack.verdicts.find(wishes.article)
    if (record !== undefined) return { kind: 'passed', detail: describe(record), value: record }
  }
  const seen = await describeStandstill(stack, wishes)
  return { kind: 'failed', detail: `no verdict after ${wishes.waitMs / 1000} s; ${seen}` }
}

function describe({ verdict: { disposition, findings, engine } }: VerdictRecord): string {
  return `${disposition}, ${findings.length} findings, by engine ${engine.version} and pack ${engine.pack.version}`
}

async function describeStandstill({ traces }: SmokeStack, { article }: SmokeWishes): Promise<string> {
  const versions = await traces.versions(article)
  const deadLetters = await traces.countDeadLetters()
  const there = versions.length > 0 ? 'the upload is there' : 'the upload is gone'
  return `${there}, ${deadLetters === 0 ? 'no dead letter waits' : `${deadLetters} dead letters wait`}`
}

function checkDisposition({ verdict: { disposition } }: VerdictRecord): Outcome<true> {
  if (disposition === EXPECTED)
    return { kind: 'passed', detail: `${disposition}, as expected of the sample`, value: true }
  return { kind: 'failed', detail: `${disposition}, where the sample should be ${EXPECTED}` }
}

const INTERRUPTED = { kind: 'unknown', detail: 'interrupted' } as const
