import { describe, expect, it } from 'vitest'
import { createQueueStore } from '../../console/src/queue/queue-store.ts'
import type { QueueWishes, ReviewClient } from '../../lib/client/index.ts'
import type { QueueItem, QueuePage } from '../../lib/contracts/index.ts'

const item = (id: string) => ({ id }) as QueueItem

/** A queue that gives these pages by cursor; the first under the empty one. */
function storeOver(pages: Readonly<Record<string, QueuePage>>) {
  const asked: QueueWishes[] = []
  const client: Pick<ReviewClient, 'queue'> = {
    queue: async (wishes) => {
      asked.push(wishes)
      const value = pages[wishes.cursor ?? '']
      return value === undefined ? { kind: 'unreachable', detail: 'x' } : { kind: 'ok', value }
    },
  }
  return { store: createQueueStore(client as ReviewClient, { shelf: 'open', severity: 'high' }), asked }
}

const page = (ids: readonly string[], next: string | null): QueuePage => ({ items: ids.map(item), next, looked: 0 })
const idsOf = ({ items }: ReturnType<typeof createQueueStore>) => items.value.map(({ id }) => id)

describe('the list of articles', () => {
  it('goes on where the last page ended and shows no article twice', async () => {
    const { store, asked } = storeOver({ '': page(['a', 'b'], 'c1'), c1: page(['b', 'c'], null) })

    await store.load()
    await store.loadMore()

    expect(idsOf(store)).toEqual(['a', 'b', 'c'])
    expect(store.hasMore.value).toBe(false)
    expect(asked).toEqual([
      { shelf: 'open', severity: 'high' },
      { shelf: 'open', severity: 'high', cursor: 'c1' },
    ])
  })

  it('keeps an empty page with more behind it apart from the end', async () => {
    const { store } = storeOver({ '': page([], 'c1') })

    await store.load()

    expect([idsOf(store), store.hasMore.value, store.state.value]).toEqual([[], true, 'ready'])
  })

  it('keeps what it shows when the next page cannot be had', async () => {
    const { store } = storeOver({ '': page(['a'], 'c1') })

    await store.load()
    await store.loadMore()

    expect([idsOf(store), store.state.value]).toEqual([['a'], 'failed'])
  })

  it('shows what was asked for last, though an earlier answer comes later', async () => {
    const waiting: ((value: QueuePage) => void)[] = []
    const client: Pick<ReviewClient, 'queue'> = {
      queue: async () => ({ kind: 'ok', value: await new Promise<QueuePage>((resolve) => waiting.push(resolve)) }),
    }
    const store = createQueueStore(client as ReviewClient, { shelf: 'open' })
    const both = [store.load(), store.load()]

    waiting[1]?.(page(['new'], null))
    waiting[0]?.(page(['old'], null))
    await Promise.all(both)

    expect(idsOf(store)).toEqual(['new'])
  })
})
