import { describe, expect, it } from 'vitest'
import { FERRIES, HIGH, judge, list, type Open, read, scan } from '../desk-store.ts'
import { at, BORIS, CONFIRM, changeOf, eventsOf, leaseOf, recordOf, TALLY } from '../records.ts'

export function describeShelves(open: Open): void {
  describe('a shelf', () => {
    it('holds each article once: open by severity, or cleared, or decided', async () => {
      const store = await open()
      await judge(store, 'articles/a.txt', { severities: ['high'] })
      await judge(store, 'articles/b.txt', { severities: ['low', 'medium'], disposition: 'hold' })
      await judge(store, 'articles/c.txt', { severities: ['low'], disposition: 'clear' })
      await judge(store, 'articles/d.txt', { severities: [], disposition: 'abstain' })
      await judge(store, 'articles/e.txt')
      const e = await read(store, 'articles/e.txt')
      await store.reviews.commit(changeOf(e, { decided: { outcome: 'reject', at: at(9) } }))

      expect(await list(store, HIGH)).toEqual(['articles/a.txt'])
      expect(await list(store, { shelf: 'open', severity: 'medium' })).toEqual(['articles/b.txt'])
      expect(await list(store, { shelf: 'open', severity: 'low' })).toEqual([])
      expect(await list(store, { shelf: 'open', severity: 'none' })).toEqual(['articles/d.txt'])
      expect(await list(store, { shelf: 'clear' })).toEqual(['articles/c.txt'])
      expect(await list(store, { shelf: 'decided' })).toEqual(['articles/e.txt'])
    })

    it('shows what a list needs', async () => {
      const store = await open()
      await judge(store, FERRIES, {
        severities: ['high', 'low', 'low'],
        rules: ['b-rule', 'a-rule', 'b-rule'],
        language: 'de',
      })
      const before = await read(store, FERRIES)
      const events = [...eventsOf(before, [CONFIRM])]
      await store.reviews.commit(changeOf(before, { events, held: leaseOf('l-1'), stage: 'second', escalated: true }))

      const { items, looked, reached } = await scan(store, HIGH)

      expect({ looked, reached }).toEqual({ looked: 1, reached: null })
      expect(items).toEqual([
        {
          article: FERRIES,
          publisher: 'halden',
          language: 'de',
          disposition: 'review',
          severity: 'high',
          findingCounts: { info: 0, low: 2, medium: 0, high: 1, critical: 0 },
          rules: ['a-rule', 'b-rule'],
          shares: recordOf(FERRIES).verdict.shares,
          revision: before.revision,
          judgedAt: at(0),
          waitingSince: at(0),
          stage: 'second',
          escalated: true,
          assignee: null,
          lease: leaseOf('l-1'),
          readBy: ['anna'],
          outcome: null,
          decidedAt: null,
          tally: null,
        },
      ])
    })

    it('shows what was decided and what that adds to the figures, and takes it back', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)
      const events = eventsOf(before, [CONFIRM, { kind: 'decide', outcome: 'release' }], { by: BORIS })
      await store.reviews.commit(changeOf(before, { events, decided: { outcome: 'release', at: at(70) } }))

      const [item] = (await scan(store, { shelf: 'decided' })).items
      const decided = await read(store, FERRIES)
      await store.reviews.commit(changeOf(decided, { events: eventsOf(decided, [{ kind: 'undo', seq: 2 }]) }))

      expect(item).toMatchObject({
        stage: 'decided',
        outcome: 'release',
        decidedAt: at(70),
        tally: TALLY,
        readBy: ['boris'],
      })
      expect(await list(store, { shelf: 'decided' })).toEqual([])
      expect((await scan(store, HIGH)).items).toMatchObject([{ outcome: null, decidedAt: null, tally: null }])
    })

    it('takes a cleared article in again when another reader is asked for', async () => {
      const store = await open()
      await judge(store, FERRIES, { disposition: 'clear', severities: ['high'] })
      const before = await read(store, FERRIES)

      await store.reviews.commit(changeOf(before, { stage: 'second', escalated: true }))

      expect(await list(store, HIGH)).toEqual([FERRIES])
      expect(await list(store, { shelf: 'clear' })).toEqual([])
    })

    it('gives those that have waited longest first, and those decided or cleared last', async () => {
      const store = await open()
      for (const [name, seconds] of [
        ['b', 20],
        ['a', 30],
        ['c', 10],
        ['e', 20],
      ] as const) {
        await judge(store, `articles/${name}.txt`, { judgedAt: at(seconds) })
        await judge(store, `articles/${name}-clear.txt`, { judgedAt: at(seconds), disposition: 'clear' })
      }

      expect(await list(store, HIGH)).toEqual(['c', 'b', 'e', 'a'].map((name) => `articles/${name}.txt`))
      expect(await list(store, { shelf: 'clear' })).toEqual(
        ['a', 'e', 'b', 'c'].map((name) => `articles/${name}-clear.txt`),
      )
    })
  })
}
