import { describe, expect, it } from 'vitest'
import { FERRIES, judge, type Open, read } from '../desk-store.ts'
import { at, COMMENT, CONFIRM, changeOf, eventsOf, leaseOf, recordOf } from '../records.ts'

export function describeRecords(open: Open): void {
  describe('an article', () => {
    it('is unknown until it has a verdict, and then stands as judged, with an empty ledger', async () => {
      const store = await open()
      expect(await store.reviews.find(FERRIES)).toBeUndefined()

      await judge(store, FERRIES, { severities: ['low', 'critical', 'high'] })

      const record = recordOf(FERRIES, { severities: ['low', 'critical', 'high'] })
      expect(await store.reviews.find(FERRIES)).toMatchObject({
        article: FERRIES,
        publisher: 'halden',
        bucket: 'intake',
        disposition: 'review',
        severity: 'critical',
        judgedAt: at(0),
        waitingSince: at(0),
        hashes: { text: record.verdict.text.sha256, policy: record.verdict.engine.pack.sha256 },
        assignee: null,
        lease: null,
        events: [],
      })
    })

    it('gives back what was committed', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)
      const events = eventsOf(before, [COMMENT, CONFIRM])

      const commitment = await store.reviews.commit(
        changeOf(before, { events, held: leaseOf('l-1'), assignee: 'boris' }),
      )

      expect(commitment).toEqual({ kind: 'committed' })
      expect(await read(store, FERRIES)).toEqual({ ...before, events, lease: leaseOf('l-1'), assignee: 'boris' })
    })

    it('gives back the words of an event to the letter, whatever they are', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)
      const text = 'a‮b​c 🛳 half a ship: \ud83d, <script>, "quoted" \\ ä'
      const events = eventsOf(before, [{ kind: 'comment', text }])

      await store.reviews.commit(changeOf(before, { events }))

      expect((await read(store, FERRIES)).events).toEqual(events)
    })

    it('keeps all events in order over many commits', async () => {
      const store = await open()
      await judge(store, FERRIES)
      for (let turn = 0; turn < 12; turn++) {
        const record = await read(store, FERRIES)
        const events = eventsOf(record, turn % 2 === 0 ? [COMMENT] : [COMMENT, CONFIRM], { salt: `${turn}` })
        await store.reviews.commit(changeOf(record, { events }))
      }

      const { events } = await read(store, FERRIES)

      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
      expect(events.map(({ previous }) => previous)).toEqual([null, ...events.slice(0, -1).map(({ hash }) => hash)])
    })

    it('stays one when nothing happened: a change without events leaves the ledger alone', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)
      await store.reviews.commit(changeOf(before, { events: eventsOf(before, [COMMENT]) }))
      const opened = await read(store, FERRIES)

      await store.reviews.commit(changeOf(opened, { held: leaseOf('l-1') }))
      const held = await read(store, FERRIES)
      await store.reviews.commit(changeOf(held, { held: null }))

      expect(held).toEqual({ ...opened, lease: leaseOf('l-1') })
      expect(await read(store, FERRIES)).toEqual(opened)
    })
  })
}
