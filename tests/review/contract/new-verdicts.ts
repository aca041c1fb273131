import { describe, expect, it } from 'vitest'
import { FERRIES, judge, list, type Open, read, scan } from '../desk-store.ts'
import { at, CONFIRM, changeOf, eventsOf, leaseOf, recordOf } from '../records.ts'

export function describeNewVerdicts(open: Open): void {
  describe('a new verdict', () => {
    it('keeps lease, assignee and ledger, and reopens what was decided', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)
      const events = eventsOf(before, [CONFIRM])
      const decided = { outcome: 'release' as const, at: at(50) }
      await store.reviews.commit(changeOf(before, { events, held: leaseOf('l-1'), assignee: 'anna', decided }))

      await judge(store, FERRIES, { sequencer: '02', judgedAt: at(100), severities: ['low'] })

      const after = await read(store, FERRIES)
      expect(after).toMatchObject({ lease: leaseOf('l-1'), assignee: 'anna', events, severity: 'low' })
      expect(after).toMatchObject({ waitingSince: at(100), judgedAt: at(100) })
      expect(after.revision).not.toBe(before.revision)
      expect(await list(store, { shelf: 'decided' })).toEqual([])
      const [item] = (await scan(store, { shelf: 'open', severity: 'low' })).items
      expect(item).toMatchObject({ stage: 'first', escalated: false, outcome: null, decidedAt: null, tally: null })
      expect(item).toMatchObject({ readBy: [], assignee: 'anna', lease: leaseOf('l-1') })
    })

    it('on the same upload leaves an article waiting since it first waited, but not one that was decided', async () => {
      const store = await open()
      await judge(store, FERRIES)

      await judge(store, FERRIES, { documents: 1, judgedAt: at(100) })
      const waiting = await read(store, FERRIES)
      await store.reviews.commit(changeOf(waiting, { decided: { outcome: 'reject', at: at(150) } }))
      await judge(store, FERRIES, { documents: 2, judgedAt: at(200) })

      expect(waiting).toMatchObject({ waitingSince: at(0), judgedAt: at(100) })
      expect(await read(store, FERRIES)).toMatchObject({ waitingSince: at(200), judgedAt: at(200) })
    })

    it('beats whatever was based on the one before', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)
      await judge(store, FERRIES, { documents: 1 })

      const commitment = await store.reviews.commit(changeOf(before, { events: eventsOf(before, [CONFIRM]) }))

      expect(commitment).toEqual({ kind: 'beaten' })
      expect((await read(store, FERRIES)).events).toEqual([])
    })

    it('is overtaken by one filed since, and by one of a later upload', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const standing = await store.verdicts.standing(FERRIES)
      await judge(store, FERRIES, { documents: 1 })

      expect(await store.verdicts.file(recordOf(FERRIES, { documents: 2 }), standing)).toEqual({ kind: 'overtaken' })
      await judge(store, FERRIES, { sequencer: '03' })
      const late = recordOf(FERRIES, { sequencer: '02' })
      expect(await store.verdicts.file(late, standing)).toEqual({ kind: 'overtaken' })
      expect(await store.verdicts.find(FERRIES)).toEqual(recordOf(FERRIES, { sequencer: '03' }))
    })
  })
}
