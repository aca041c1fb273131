import type { QueueWishes, ReviewClient } from '../../client/index.ts'
import type { QueueItem } from '../../contracts/index.ts'
import { takePatiently } from '../desk/index.ts'

export interface Listing {
  readonly items: readonly QueueItem[]
  /** Whether there may be more than were asked for, or than could be looked for. */
  readonly isCut: boolean
}

/** Lists articles from page to page, up to a number. A filter that matches little is given up at some point. */
export async function listArticles(desk: ReviewClient, wishes: QueueWishes, limit: number): Promise<Listing> {
  const items: QueueItem[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const wish = { ...wishes, limit: Math.min(LARGEST_PAGE, limit - items.length) }
    const after = cursor
    const page = await takePatiently(() => desk.queue(after === undefined ? wish : { ...wish, cursor: after }))
    items.push(...page.items)
    if (page.next === null) return { items, isCut: false }
    if (items.length >= limit) return { items: items.slice(0, limit), isCut: true }
    cursor = page.next
  }
  return { items, isCut: true }
}

const LARGEST_PAGE = 100

/** At 200 articles looked at for each page, more than a desk ever holds open. */
const MOST_PAGES = 1000
