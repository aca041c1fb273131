import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReviewMemory } from '../app/review-memory.ts'
import type { DeskStore } from './desk-store.ts'
import { startTestStack, type TestStack } from './open-table.ts'
import { happenings, readAmid, SECTIONS } from './paging.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

const PLACES = [
  { place: 'in memory', open: async (): Promise<DeskStore> => createReviewMemory(), numRuns: 150 },
  { place: 'in a table', open: (): Promise<DeskStore> => stack.open(), numRuns: 12 },
]

describe.each(PLACES)('reading a shelf page by page, $place', ({ open, numRuns }) => {
  it('skips nothing that stays and repeats nothing, whatever happens between pages', async () => {
    const cases = fc.record({
      section: fc.constantFrom(...SECTIONS),
      articles: fc.integer({ min: 0, max: 14 }),
      look: fc.integer({ min: 1, max: 5 }),
      between: happenings,
    })

    await fc.assert(
      fc.asyncProperty(cases, async ({ section, ...setting }) => {
        const { listed, stayed } = await readAmid(await open(), section, setting)

        expect(new Set(listed).size).toBe(listed.length)
        expect(stayed.filter((entry) => !listed.includes(entry))).toEqual([])
      }),
      { numRuns, seed: 20_260_302 },
    )
  }, 120_000)
})
