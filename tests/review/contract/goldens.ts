import { describe, expect, it } from 'vitest'
import { FERRIES, type Open } from '../desk-store.ts'
import { ANNA, at, BORIS } from '../records.ts'

export function describeGoldens(open: Open): void {
  describe('golden items', () => {
    const goldenOf = (index: number) => ({
      article: `articles/golden-${index}.txt`,
      of: FERRIES,
      seededAt: at(index),
      seededBy: BORIS,
      answers: { '0123456789abcdef': 'confirm' as const },
      outcome: 'reject' as const,
      result: null,
    })

    it('are found by their article, with their result once there is one', async () => {
      const store = await open()
      const answered = {
        ...goldenOf(1),
        result: { reviewer: ANNA, at: at(9), right: 1, said: 2, outcomeAgrees: false },
      }
      expect(await store.goldens.find('articles/golden-1.txt')).toBeUndefined()

      await store.goldens.keep(goldenOf(1))
      expect(await store.goldens.find('articles/golden-1.txt')).toEqual(goldenOf(1))
      await store.goldens.keep(answered)

      expect(await store.goldens.find('articles/golden-1.txt')).toEqual(answered)
      expect((await store.goldens.list(undefined)).goldens).toEqual([answered])
    })

    it('are listed page by page, the latest first', async () => {
      const store = await open()
      const all = Array.from({ length: 120 }, (_, index) => goldenOf(index))
      for (const golden of all) await store.goldens.keep(golden)

      const listed = []
      let cursor: string | undefined
      for (let turn = 0; turn < 10 && (turn === 0 || cursor !== undefined); turn++) {
        const { goldens, next } = await store.goldens.list(cursor)
        listed.push(...goldens)
        cursor = next ?? undefined
      }

      expect(listed).toEqual(all.toReversed())
    })
  })
}
