import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBulkStore } from '../../console/src/bulk/bulk-store.ts'
import { createCourier } from '../../console/src/bulk/courier.ts'
import { freeOf, groupByTemplate, joinPages, keyOf, type Match, toBatches } from '../../console/src/bulk/matches.ts'
import { toBulk } from '../../console/src/shared/to-bulk.ts'
import type { Answered, ReviewClient } from '../../lib/client/index.ts'
import type { BulkOutcome, BulkPreview, BulkRequest, BulkResult } from '../../lib/contracts/index.ts'

function match(article: string, finding = 'f1', more: Partial<Match> = {}): Match {
  const name = `articles/${article}.txt`
  const found = { article, name, finding, version: '1-a', rule: 'buy-or-sell-teaser', severity: 'high' as const }
  return { ...found, quote: 'buy or sell?!', template: 't1', held: false, ...more }
}

const confirm = ({ finding }: Match) => ({ kind: 'answer', finding, answer: 'confirm' }) as const

type Reply = (request: BulkRequest, key: string) => Answered<BulkResult>

const agree: Reply = ({ items }, key) => ({
  kind: 'ok',
  value: { batch: key, outcomes: items.map(({ article }, index) => ({ kind: 'done', article, seq: index + 1 })) },
})
const UNREACHABLE: Answered<never> = { kind: 'unreachable', detail: 'TypeError' }

/** A server that answers by the replies in turn, the last one ever after; it remembers what it was asked. */
function serve(...replies: readonly Reply[]) {
  const asked: { readonly key: string; readonly request: BulkRequest }[] = []
  const bulk: ReviewClient['bulk'] = async (request, key) => {
    const reply = replies[Math.min(asked.length, replies.length - 1)] ?? agree
    asked.push({ key, request })
    return reply(request, key)
  }
  return { asked, bulk }
}

function keys(): () => string {
  let made = 0
  return () => `key-${(made += 1)}`
}

describe('batches of a bulk answer', () => {
  const matches = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.nat(1000))
      .map(([article, finding]) => match(`a${article}`, `f${finding}`)),
    { maxLength: 80 },
  )

  it('hold every finding once, and no more of them than one request may carry', () => {
    fc.assert(
      fc.property(matches, fc.integer({ min: 1, max: 20 }), (all, most) => {
        const batches = toBatches(all, most)

        expect(batches.every((batch) => batch.length > 0 && batch.length <= most)).toBe(true)
        expect(batches.flat().map(keyOf).toSorted()).toEqual(all.map(keyOf).toSorted())
      }),
    )
  })

  it('never part the findings of an article that fit into one request', () => {
    fc.assert(
      fc.property(matches, fc.integer({ min: 1, max: 20 }), (all, most) => {
        const batches = toBatches(all, most)
        const parted = [...new Set(all.map(({ article }) => article))].filter((article) => {
          const size = all.filter((each) => each.article === article).length
          return size <= most && batches.filter((batch) => batch.some((each) => each.article === article)).length > 1
        })

        expect(parted).toEqual([])
      }),
    )
  })
})

describe('findings of a preview', () => {
  it('are grouped by template, the largest group first', () => {
    const groups = groupByTemplate([match('a', 'f1', { template: 't2' }), match('b'), match('c')])

    expect(groups.map(({ template, matches }) => [template, matches.length])).toEqual([
      ['t1', 2],
      ['t2', 1],
    ])
  })

  it('are chosen by template, but not where another holds the article', () => {
    const some = [match('a'), match('b', 'f1', { held: true }), match('c', 'f1', { template: 't2' })]

    expect(freeOf(some, 't1')).toEqual(['a f1'])
    expect(freeOf(some, undefined)).toEqual([])
  })

  it('count once when they come again on a later page, as they are there', () => {
    const joined = joinPages([match('a'), match('b')], [match('a', 'f1', { version: '2-b' })])

    expect(joined.map(({ article, version }) => [article, version])).toEqual([
      ['b', '1-a'],
      ['a', '2-b'],
    ])
  })

  it('have an address that says which they are', () => {
    expect(toBulk({ rule: 'free-bait', like: '00ff', publisher: undefined })).toBe('/bulk?rule=free-bait&like=00ff')
  })
})

describe('a bulk answer', () => {
  it('goes out in several requests, each with a key of its own, and tells of every finding what became of it', async () => {
    const { asked, bulk } = serve()
    const courier = createCourier({ bulk }, keys())

    await courier.send(
      Array.from({ length: 150 }, (_, index) => match(`a${index}`)),
      confirm,
    )

    expect(asked.map(({ key, request }) => [key, request.items.length])).toEqual([
      ['key-1', 100],
      ['key-2', 50],
    ])
    expect(courier.outcomes.value.size).toBe(150)
    expect(courier.left.value).toBe(0)
  })

  it('stops where nobody answers, and goes on with the very same request under the same key', async () => {
    const { asked, bulk } = serve(() => UNREACHABLE, agree)
    const courier = createCourier({ bulk }, keys())

    await courier.send([match('a'), match('b')], confirm)
    const stopped = courier.trouble.value
    await courier.goOn()

    expect(stopped).not.toBe('')
    expect(asked[1]).toEqual(asked[0])
    expect([courier.trouble.value, courier.left.value]).toEqual(['', 0])
  })

  it('tells that a whole request was refused, of each finding in it', async () => {
    const problem = { type: 'about:blank', title: 'No', status: 403, code: 'forbidden', detail: 'not you' }
    const { bulk } = serve(() => ({ kind: 'problem', problem }))
    const courier = createCourier({ bulk }, keys())

    await courier.send([match('a')], confirm)

    expect(courier.outcomes.value.get('a f1')).toMatchObject({ kind: 'refused', detail: 'not you' })
  })
})

describe('answering alike', () => {
  const page = (matches: Match[], next: string | null = null): Answered<BulkPreview> => ({
    kind: 'ok',
    value: { matches, articles: matches.length, next },
  })

  function open(pages: readonly Answered<BulkPreview>[], ...replies: readonly Reply[]) {
    const { asked, bulk } = serve(...replies)
    let turn = 0
    const preview = async () => pages[Math.min(turn++, pages.length - 1)] ?? UNREACHABLE
    const client = { bulk, preview } as unknown as ReviewClient
    return { asked, store: createBulkStore(client, { rule: 'buy-or-sell-teaser' }, 'f1', keys()) }
  }

  it('takes back every answer that was given, by the event it led to', async () => {
    const [a, b] = [match('a'), match('b')]
    const mixed: Reply = () => {
      const outcomes: BulkOutcome[] = [
        { kind: 'done', article: 'a', seq: 7 },
        { kind: 'changed', article: 'b' },
      ]
      return { kind: 'ok', value: { batch: 'key-1', outcomes } }
    }
    const { asked, store } = open([page([a, b])], mixed, agree)
    await store.loadMore()
    store.wish.value = { answer: 'confirm' }

    await store.send()
    await store.undo()

    expect(asked[1]?.request.items).toEqual([{ article: 'a', version: '1-a', action: { kind: 'undo', seq: 7 } }])
  })

  it('looks anew at what came to nothing, and chooses it as it is now', async () => {
    const changed: Reply = () => {
      const outcomes: BulkOutcome[] = [
        { kind: 'done', article: 'a', seq: 7 },
        { kind: 'changed', article: 'b' },
      ]
      return { kind: 'ok', value: { batch: 'key-1', outcomes } }
    }
    const pages = [
      page([match('a'), match('b')]),
      page([match('c')], 'more'),
      page([match('b', 'f1', { version: '2-b' })]),
    ]
    const { store } = open(pages, changed)
    await store.loadMore()
    store.wish.value = { answer: 'confirm' }
    await store.send()

    await store.lookAgain()

    expect(store.picked.value.map(({ article, version }) => [article, version])).toEqual([['b', '2-b']])
    expect(store.answers.value).toBeNull()
  })
})
