import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Open } from '../desk-store.ts'
import { happenings, readAmid, SECTIONS } from '../paging.ts'

/** @param numRuns how many stories to try */
export function describePaging(place: string, open: Open, numRuns: number): void {
  describe(`reading a shelf page by page, ${place}`, () => {
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
}
