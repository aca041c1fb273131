import { describe, expect, it } from 'vitest'
import { createQueueStore } from '../../console/src/queue/queue-store.ts'
import { toFileName } from '../../console/src/shared/save-file.ts'
import type { QueueWishes, ReviewClient } from '../../lib/client/index.ts'
import type { QueueItem } from '../../lib/contracts/index.ts'

/** Three shelves with an article each, found by whatever is looked for. */
function open(search?: string) {
  const asked: QueueWishes[] = []
  const queue: ReviewClient['queue'] = async (wishes) => {
    asked.push(wishes)
    const items = wishes.shelf === 'clear' ? [] : [{ id: `on-${wishes.shelf}` } as QueueItem]
    return { kind: 'ok', value: { items, next: null, looked: 1 } }
  }
  const filters = { shelf: 'open' as const, rule: 'free-bait', ...(search !== undefined && { search }) }
  return { asked, store: createQueueStore({ queue } as ReviewClient, filters) }
}

describe('a search by name', () => {
  it('looks on every shelf, and says on which it found what', async () => {
    const { store } = open('halden')

    await store.load()

    expect(store.items.value.map(({ id }) => id)).toEqual(['on-open'])
    expect(store.elsewhere.value.map(({ shelf, items }) => [shelf, items.map(({ id }) => id)])).toEqual([
      ['decided', ['on-decided']],
    ])
  })

  it('looks elsewhere by the name alone: other filters are about the shelf on show', async () => {
    const { asked, store } = open('halden')

    await store.load()

    expect(asked.map(({ shelf, rule }) => [shelf, rule])).toEqual([
      ['open', 'free-bait'],
      ['decided', undefined],
      ['clear', undefined],
    ])
  })

  it('leaves the other shelves alone where no name is looked for', async () => {
    const { asked, store } = open()

    await store.load()

    expect(asked).toHaveLength(1)
    expect(store.elsewhere.value).toEqual([])
  })
})

describe('the name of a file about an article', () => {
  it.each([
    ['articles/ledgerline/2026/halden ferries.txt', 'halden-ferries'],
    ['articles/börsenblick/größe & ziel.html', 'größe-ziel'],
    ['articles/\u202eevil.txt', 'evil'],
    ['articles/', 'article'],
  ])('of %s is %s', (article, name) => {
    expect(toFileName(article)).toBe(name)
  })
})
