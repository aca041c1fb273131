import { setTimeout as wait } from 'node:timers/promises'
import type { ReviewRecord } from '../../app/index.ts'
import type { Outcome } from './logbook.ts'
import type { SmokeStack, SmokeWishes } from './smoke-stack.ts'

/** Looks for the article at its place in the queue. An index follows its table after a moment, mostly within a second. */
export async function checkQueue(stack: SmokeStack, { article }: SmokeWishes): Promise<Outcome<true>> {
  const record = await stack.reviews.find(article)
  if (record === undefined) return { kind: 'failed', detail: 'the table holds no review of the article' }
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    if (await isInPlace(stack, record)) return { kind: 'passed', detail: describe(record), value: true }
    await wait(PAUSE_MS)
  }
  return { kind: 'failed', detail: `the index of the table does not list it after ${(MOST_LOOKS * PAUSE_MS) / 1000} s` }
}

const MOST_LOOKS = 20
const PAUSE_MS = 500

/** As many as could have begun to wait within the same millisecond. */
const NEIGHBOURS = 25

async function isInPlace({ reviews }: SmokeStack, record: ReviewRecord): Promise<boolean> {
  const section = { shelf: 'open', severity: record.severity } as const
  const { items } = await reviews.scan({ section, filters: {}, from: record.waitingSince, look: NEIGHBOURS })
  return items.some(({ article }) => article === record.article)
}

function describe({ severity, waitingSince }: ReviewRecord): string {
  return `among open articles of severity ${severity}, waiting since ${waitingSince}`
}
