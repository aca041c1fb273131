import { describe, expect, it } from 'vitest'
import type { Section, ShelfFilters } from '../../../lib/app/index.ts'
import { HIGH, judge, list, type Open, read } from '../desk-store.ts'
import { at, COMMENT, changeOf, eventsOf, leaseOf } from '../records.ts'

export function describeStretches(open: Open): void {
  describe('a stretch of a shelf', () => {
    it('is looked at so far and no further, and says where the rest begins', async () => {
      const store = await open()
      for (const [index, name] of ['a', 'b', 'c'].entries())
        await judge(store, `articles/${name}.txt`, { judgedAt: at(index) })

      const stretch = await store.reviews.scan({ section: HIGH, filters: { search: 'b.txt' }, look: 2 })
      const rest = await store.reviews.scan({
        section: HIGH,
        filters: {},
        after: stretch.reached ?? undefined,
        look: 2,
      })

      expect(stretch.items.map(({ article }) => article)).toEqual(['articles/b.txt'])
      expect(stretch).toMatchObject({ looked: 2, reached: { at: at(1), article: 'articles/b.txt' } })
      expect(rest.items.map(({ article }) => article)).toEqual(['articles/c.txt'])
      expect(rest).toMatchObject({ looked: 1, reached: null })
    })

    it('gives only what is at or after a time, from any place on', async () => {
      const store = await open()
      for (let second = 0; second < 5; second++) {
        await judge(store, `articles/${second}.txt`, { judgedAt: at(second) })
        await judge(store, `articles/${second}-clear.txt`, { judgedAt: at(second), disposition: 'clear' })
      }
      const names = async (section: Section, seconds?: number) => {
        const name = `articles/${seconds}${section.shelf === 'clear' ? '-clear' : ''}.txt`
        const after = seconds === undefined ? undefined : { at: at(seconds), article: name }
        const { items } = await store.reviews.scan({ section, filters: {}, from: at(2), after, look: 9 })
        return items.map(({ article }) => article.replace(/\D/g, '')).join('')
      }

      expect([await names(HIGH), await names(HIGH, 2), await names(HIGH, 0)]).toEqual(['234', '34', '234'])
      const clear: Section = { shelf: 'clear' }
      expect([await names(clear), await names(clear, 3), await names(clear, 2), await names(clear, 0)]).toEqual([
        '432',
        '2',
        '',
        '',
      ])
    })

    it('passes on what is asked for', async () => {
      const store = await open()
      await judge(store, 'articles/halden/One.txt', { rules: ['r-1'], language: 'de' })
      await judge(store, 'articles/corvane/two.txt', {
        rules: ['r-2', 'r-10'],
        severities: ['high', 'low'],
        disposition: 'hold',
      })
      await judge(store, 'articles/three.txt', { rules: ['r-2'] })
      const two = await read(store, 'articles/corvane/two.txt')
      await store.reviews.commit(changeOf(two, { assignee: 'anna', stage: 'second' }))
      const names = async (filters: ShelfFilters) =>
        (await list(store, HIGH, filters)).map((name) => name.replace(/.*\/(\w+)\.txt/, '$1').toLowerCase())

      expect(await names({ rule: 'r-1' })).toEqual(['one'])
      expect((await names({ rule: 'r-2' })).toSorted()).toEqual(['three', 'two'])
      expect(await names({ publisher: 'corvane' })).toEqual(['two'])
      expect(await names({ publisher: '' })).toEqual(['three'])
      expect(await names({ language: 'de' })).toEqual(['one'])
      expect(await names({ disposition: 'hold' })).toEqual(['two'])
      expect(await names({ stage: 'second' })).toEqual(['two'])
      expect(await names({ assignee: 'anna' })).toEqual(['two'])
      expect((await names({ assignee: 'none' })).toSorted()).toEqual(['one', 'three'])
      expect(await names({ search: 'halden/one' })).toEqual(['one'])
      expect(await names({ severity: 'high', rule: 'r-2', assignee: 'none' })).toEqual(['three'])
      expect(await names({ severity: 'low' })).toEqual([])
    })

    it('is counted up to a number, and says whether there are more', async () => {
      const store = await open()
      for (let index = 0; index < 5; index++) await judge(store, `articles/${index}.txt`)

      const counts = await Promise.all([4, 5, 6].map((upTo) => store.reviews.count(HIGH, upTo)))

      expect(counts).toEqual([
        { count: 4, atLeast: true },
        { count: 5, atLeast: false },
        { count: 5, atLeast: false },
      ])
      expect(await store.reviews.count({ shelf: 'decided' }, 9)).toEqual({ count: 0, atLeast: false })
    })

    it('takes names as long as the intake does, in any script', async () => {
      const store = await open()
      const long = ['x', 'ä', '船'].map(
        (letter) => `articles/halden/${letter.repeat(1000 / Buffer.byteLength(letter))}`,
      )
      for (const article of [...long, 'articles/🛳#?%2F \u0301.txt']) await judge(store, article)

      for (const article of long) {
        const before = await read(store, article)
        await store.reviews.commit(changeOf(before, { events: eventsOf(before, [COMMENT]), held: leaseOf('l-1') }))
      }

      expect((await list(store, HIGH, {}, 1)).toSorted()).toEqual([...long, 'articles/🛳#?%2F \u0301.txt'].toSorted())
      expect(await store.reviews.renew(long[0] ?? '', 'l-1', at(900))).toBe(true)
      expect((await read(store, long[0] ?? '')).events).toHaveLength(1)
    })
  })
}
