import { describe, expect, it } from 'vitest'
import type { ReviewRecord } from '../../../lib/app/index.ts'
import { type DeskStore, FERRIES, judge, type Open, read } from '../desk-store.ts'
import { at, COMMENT, changeOf, eventsOf, leaseOf } from '../records.ts'

export function describeRaces(open: Open): void {
  describe('of two changes to what was read once', () => {
    it('one wins and the other is beaten, events and all', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)
      const changes = ['a', 'b', 'c'].map((salt) =>
        changeOf(before, { events: eventsOf(before, [COMMENT], { salt }), held: leaseOf(salt) }),
      )

      const outcomes = await Promise.all(changes.map((change) => store.reviews.commit(change)))

      const winner = outcomes.findIndex(({ kind }) => kind === 'committed')
      expect(outcomes.filter(({ kind }) => kind === 'committed')).toHaveLength(1)
      expect(await read(store, FERRIES)).toMatchObject({
        events: changes[winner]?.events,
        lease: changes[winner]?.next.lease,
      })
    })

    it('one wins even if neither adds an event: an article is claimed once', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const before = await read(store, FERRIES)

      const claims = ['a', 'b'].map((id) => store.reviews.commit(changeOf(before, { held: leaseOf(id) })))

      expect((await Promise.all(claims)).map(({ kind }) => kind).toSorted()).toEqual(['beaten', 'committed'])
    })

    it('none wins on an article that is gone', async () => {
      const store = await open()
      await judge(store, FERRIES)
      const other = { ...(await read(store, FERRIES)), article: 'articles/nobody.txt' }

      expect(await store.reviews.commit(changeOf(other, { events: eventsOf(other, [COMMENT]) }))).toEqual({
        kind: 'beaten',
      })
      expect(await store.reviews.find('articles/nobody.txt')).toBeUndefined()
    })
  })

  describe('a lease', () => {
    async function held(): Promise<{ store: DeskStore; record: ReviewRecord }> {
      const store = await open()
      await judge(store, FERRIES)
      await store.reviews.commit(changeOf(await read(store, FERRIES), { held: leaseOf('mine') }))
      return { store, record: await read(store, FERRIES) }
    }

    it('is renewed by its own name alone, and that disturbs nobody who holds it', async () => {
      const { store, record } = await held()

      expect(await store.reviews.renew(FERRIES, 'mine', at(900))).toBe(true)
      expect(await store.reviews.renew(FERRIES, 'another', at(999))).toBe(false)
      expect(await store.reviews.renew('articles/nobody.txt', 'mine', at(999))).toBe(false)

      expect((await read(store, FERRIES)).lease).toEqual(leaseOf('mine', at(900)))
      expect(await store.reviews.commit(changeOf(record, { events: eventsOf(record, [COMMENT]) }))).toEqual({
        kind: 'committed',
      })
    })

    it('that was renewed meanwhile is not taken by who thought it had run out', async () => {
      const { store, record } = await held()
      await store.reviews.renew(FERRIES, 'mine', at(900))

      const taken = await store.reviews.commit(changeOf(record, { held: leaseOf('theirs'), lease: 'unrenewed' }))

      expect(taken).toEqual({ kind: 'beaten' })
      expect((await read(store, FERRIES)).lease?.id).toBe('mine')
    })

    it('that was taken is neither renewed nor acted on any more', async () => {
      const { store, record } = await held()

      const taken = await store.reviews.commit(changeOf(record, { held: leaseOf('theirs'), lease: 'unrenewed' }))

      expect(taken).toEqual({ kind: 'committed' })
      expect(await store.reviews.renew(FERRIES, 'mine', at(900))).toBe(false)
      expect(await store.reviews.commit(changeOf(record, { held: null }))).toEqual({ kind: 'beaten' })
      expect((await read(store, FERRIES)).lease).toEqual(leaseOf('theirs'))
    })

    it('given back is not given back again', async () => {
      const { store, record } = await held()
      await store.reviews.commit(changeOf(record, { held: null }))

      expect(await store.reviews.commit(changeOf(record, { held: null }))).toEqual({ kind: 'beaten' })
      expect(await store.reviews.renew(FERRIES, 'mine', at(900))).toBe(false)
    })
  })
}
