import { describe, expect, it } from 'vitest'
import { publisherOf, readersOf } from '../../lib/app/review/index.ts'
import type { Deed, LedgerEvent } from '../../lib/contracts/index.ts'
import { createReviewMemory } from '../app/review-memory.ts'
import { FERRIES, judge, read } from './desk-store.ts'
import { ANNA, BORIS, COMMENT, CONFIRM, eventsOf } from './records.ts'

const OPEN: Deed = {
  kind: 'open-revision',
  changes: { from: null, kept: [], new: [], gone: [], changed: [] },
  severities: {},
  beyond: 0,
  moved: [],
}

async function readersAfter(...turns: readonly (readonly [Deed, typeof ANNA])[]) {
  const store = createReviewMemory()
  await judge(store, FERRIES)
  const record = await read(store, FERRIES)
  const events: LedgerEvent[] = []
  for (const [deed, by] of turns) events.push(...eventsOf({ ...record, events }, [deed], { by }))
  return readersOf(events)
}

describe('readers of a revision', () => {
  it('are those who answered, escalated or decided, each once', async () => {
    const escalate: Deed = { kind: 'escalate', note: 'Please look.' }
    const decide: Deed = { kind: 'decide', outcome: 'release' }

    expect(await readersAfter([CONFIRM, ANNA], [escalate, ANNA], [decide, BORIS])).toEqual(['anna', 'boris'])
  })

  it('are not those who only left a comment', async () => {
    expect(await readersAfter([COMMENT, ANNA])).toEqual([])
  })

  it('of an earlier revision have not read this one', async () => {
    expect(await readersAfter([CONFIRM, ANNA], [OPEN, ANNA], [CONFIRM, BORIS])).toEqual(['boris'])
  })
})

describe('the publisher of an article', () => {
  it.each([
    ['articles/halden/ferries.txt', 'halden'],
    ['articles/halden/2026/03/ferries.txt', 'halden'],
    ['articles/ferries.txt', ''],
    ['articles/', ''],
    ['elsewhere/halden/ferries.txt', ''],
    ['articles//ferries.txt', ''],
  ])('of %s is "%s"', (article, publisher) => {
    expect(publisherOf(article)).toBe(publisher)
  })
})
