import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewStore, ShelvedArticle } from '../../lib/app/index.ts'
import { countQueue, listQueue, measureQueue } from '../../lib/app/review/queue.ts'
import { dueAt, QueueQuerySchema, SEVERITIES, type Severity } from '../../lib/contracts/index.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { ANA, BEN, CLEO, deskWithBoats, EVERYTHING, mark, RITA, testDesk } from './desk-of.ts'

const NOW = '2026-01-05T10:00:00.000Z'
const CALM = 'Brindle Marine sold 40 boats in the spring quarter, the company said on Monday.'

describe('the queue', () => {
  it('lists articles by when they should have been decided: an old small matter before a fresh grave one', async () => {
    const shelf = shelfOf([
      waiting('fresh-critical', 'critical', 0),
      waiting('old-low', 'low', 80),
      waiting('fresh-high', 'high', 0),
      waiting('old-high', 'high', 10),
    ])

    const listed = await listQueue(shelf, EVERYTHING, NOW)

    expect(namesOf(listed)).toEqual(['old-low', 'old-high', 'fresh-critical', 'fresh-high'])
  })

  it('neither skips nor repeats an article from page to page, while others come and go', async () => {
    await fc.assert(
      fc.asyncProperty(articles(), articles(), fc.integer({ min: 1, max: 7 }), async (at, later, limit) => {
        const stays = at.map((article, index) => ({ ...article, article: `stays-${index}` }))
        const goes = later.map((article, index) => ({ ...article, article: `goes-${index}` }))
        const seen: string[] = []
        let cursor: string | undefined
        for (let page = 0; page < 100; page++) {
          const shelf = shelfOf([...stays, ...goes.filter((_, index) => (index + page) % 2 === 0)])
          const listed = await listQueue(shelf, { ...EVERYTHING, limit, cursor }, NOW)
          if (listed.kind !== 'listed') throw new Error('the cursor was refused')
          seen.push(...listed.value.items.map(({ article }) => article))
          if (listed.value.next === null) break
          cursor = listed.value.next
        }

        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.filter((name) => name.startsWith('stays')).toSorted()).toEqual(
          stays.map(({ article }) => article).toSorted(),
        )
        const order = seen.flatMap((name) => stays.find(({ article }) => article === name) ?? []).map(dueOf)
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }),
      { numRuns: 200 },
    )
  })

  it('refuses a cursor that is none', async () => {
    const shelf = shelfOf([])

    expect(await listQueue(shelf, { ...EVERYTHING, cursor: 'bm9uZQ==' }, NOW)).toMatchObject({ kind: 'invalid' })
    expect(await listQueue(shelf, { ...EVERYTHING, cursor: '%%' }, NOW)).toMatchObject({ kind: 'invalid' })
  })

  it('counts by severity, tells since when the oldest waits, and whether any is overdue', async () => {
    const shelf = shelfOf([waiting('a', 'low', 30), waiting('b', 'high', 3), waiting('c', 'high', 1)])

    expect(await countQueue(shelf, NOW)).toMatchObject({
      open: { high: { count: 2, atLeast: false }, low: { count: 1 }, critical: { count: 0 } },
      oldest: '2026-01-04T04:00:00.000Z',
      overdue: false,
    })
    expect((await countQueue(shelfOf([waiting('a', 'high', 5)]), NOW)).overdue).toBe(true)
  })

  it('is measured by severity: how many wait, and how many seconds the oldest has', async () => {
    const shelf = shelfOf([waiting('a', 'low', 30), waiting('b', 'high', 3), waiting('c', 'high', 1)])

    const measured = await measureQueue(shelf, NOW)

    expect(measured).toEqual([
      { severity: 'none', count: 0, oldestSeconds: 0 },
      { severity: 'info', count: 0, oldestSeconds: 0 },
      { severity: 'low', count: 1, oldestSeconds: 108_000 },
      { severity: 'medium', count: 0, oldestSeconds: 0 },
      { severity: 'high', count: 2, oldestSeconds: 10_800 },
      { severity: 'critical', count: 0, oldestSeconds: 0 },
    ])
  })

  it('holds what was flagged; what is clear lies on a shelf of its own', async () => {
    const { desk, upload } = await deskWithBoats()
    await upload(CALM, 1, 'articles/harbour/calm.txt')

    expect(namesOf(await desk.queue(RITA, EVERYTHING))).toEqual(['articles/boats.txt'])
    expect(namesOf(await desk.queue(RITA, { ...EVERYTHING, shelf: 'clear' }))).toEqual(['articles/harbour/calm.txt'])
  })

  it.each([{ search: 'SECOND' }, { publisher: 'harbour' }, { publisher: 'harbour', search: 'second', language: 'en' }])(
    'is filtered by %o',
    async (filters) => {
      const { desk, upload } = await deskWithBoats()
      await upload(BOATS, 1, 'articles/harbour/second.txt')

      const listed = await desk.queue(RITA, QueueQuerySchema.parse(filters))

      expect(namesOf(listed)).toEqual(['articles/harbour/second.txt'])
    },
  )

  it('is filtered by rule, and by whom an article was given to', async () => {
    const { desk, upload, act, open } = await deskWithBoats()
    await upload(BOATS, 1, 'articles/harbour/second.txt')
    await act(CLEO, { kind: 'assign', to: 'ben' })
    const [{ rule } = { rule: '' }] = (await open(RITA)).verdict.findings

    expect(namesOf(await desk.queue(RITA, { ...EVERYTHING, rule }))).toHaveLength(2)
    expect(namesOf(await desk.queue(RITA, { ...EVERYTHING, rule: 'no-such-rule' }))).toEqual([])
    expect(namesOf(await desk.queue(RITA, { ...EVERYTHING, assignee: 'ben' }))).toEqual(['articles/boats.txt'])
    expect(namesOf(await desk.queue(RITA, { ...EVERYTHING, assignee: 'none' }))).toEqual([
      'articles/harbour/second.txt',
    ])
  })
})

describe('the next article', () => {
  it('is another one for each reviewer, until none is left', async () => {
    const { desk, upload } = testDesk()
    for (const name of ['a', 'b', 'c']) await upload(BOATS, 1, `articles/${name}.txt`)

    const opened = await Promise.all([ANA, BEN, CLEO].map((person) => desk.next(person, EVERYTHING)))
    const names = opened.map((next) => (next.kind === 'listed' ? next.value?.article : undefined))

    expect(new Set(names)).toEqual(new Set(['articles/a.txt', 'articles/b.txt', 'articles/c.txt']))
    expect(await desk.next({ ...ANA, id: 'dora' }, EVERYTHING)).toEqual({ kind: 'listed', value: undefined })
  })

  it('is the one a reviewer has open already', async () => {
    const { desk, claim } = await deskWithBoats()
    await claim(ANA)

    expect(await desk.next(ANA, EVERYTHING)).toMatchObject({ value: { article: 'articles/boats.txt', isMine: true } })
  })

  it('is none that the reviewer has skipped, until no other is left', async () => {
    const { desk, upload } = await deskWithBoats()
    await upload(BOATS, 1, 'articles/buoys.txt')
    const order: string[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const next = await desk.next(ANA, EVERYTHING)
      if (next.kind !== 'listed' || next.value === undefined) break
      const { article, version } = next.value
      order.push(article)
      await desk.skip(ANA, { article, version }, mark())
    }

    const another = await desk.next(BEN, EVERYTHING)

    expect(order).toEqual(['articles/boats.txt', 'articles/buoys.txt', 'articles/boats.txt'])
    expect(another).toMatchObject({ value: { article: 'articles/boats.txt' } })
  })

  it('is none that was given to another', async () => {
    const { desk, act } = await deskWithBoats()
    await act(CLEO, { kind: 'assign', to: 'ben' })

    expect(await desk.next(ANA, EVERYTHING)).toEqual({ kind: 'listed', value: undefined })
    expect(await desk.next(BEN, EVERYTHING)).toMatchObject({ value: { isMine: true } })
  })
})

function namesOf(listed: Awaited<ReturnType<typeof listQueue>>): readonly string[] {
  return listed.kind === 'listed' ? listed.value.items.map(({ article }) => article) : []
}

function dueOf({ waitingSince, severity }: ShelvedArticle): number {
  return dueAt(waitingSince, severity)
}

function articles(): fc.Arbitrary<ShelvedArticle[]> {
  const article = fc
    .tuple(fc.constantFrom<Severity | 'none'>('none', ...SEVERITIES), fc.integer({ min: 0, max: 100 }))
    .map(([severity, hours]) => waiting('any', severity, hours))
  return fc.array(article, { maxLength: 30 })
}

function waiting(article: string, severity: Severity | 'none', hours: number): ShelvedArticle {
  const waitingSince = new Date(Date.parse(NOW) - hours * 3_600_000).toISOString()
  return {
    article,
    severity,
    waitingSince,
    judgedAt: waitingSince,
    publisher: '',
    language: 'en',
    disposition: 'review',
    findingCounts: { info: 0, low: 0, medium: 0, high: 0, critical: 0 },
    rules: [],
    shares: { report: 1, opinion: 0, promo: 0, label: 0, notice: 0, furniture: 0 },
    revision: 'r1',
    stage: 'first',
    escalated: false,
    assignee: null,
    lease: null,
    outcome: null,
    decidedAt: null,
    readBy: [],
    tally: null,
  }
}

/** The open shelf as a store would keep it. */
function shelfOf(items: readonly ShelvedArticle[]): ReviewStore {
  const { reviews } = testDesk().memory
  const placeOf = ({ waitingSince: at, article }: ShelvedArticle) => ({ at, article })
  const keyOf = (item: ShelvedArticle) => `${item.waitingSince}#${item.article}`
  return {
    ...reviews,
    async scan({ section, after, look }) {
      const here = items
        .filter(({ severity }) => section.shelf === 'open' && section.severity === severity)
        .filter((item) => after === undefined || keyOf(item) > `${after.at}#${after.article}`)
        .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      const seen = here.slice(0, look)
      const last = seen.at(-1)
      return {
        items: seen,
        looked: seen.length,
        reached: here.length > look && last !== undefined ? placeOf(last) : null,
      }
    },
    async count(section, upTo) {
      const { length } = items.filter(({ severity }) => section.shelf === 'open' && section.severity === severity)
      return { count: Math.min(length, upTo), atLeast: length > upTo }
    },
  }
}
