import type { ArticleView, QueueQuery } from '../../contracts/index.ts'
import type { ShelvedArticle } from '../ports/index.ts'
import type { Cursor } from './cursor.ts'
import type { Listed, Person } from './desk.ts'
import { claimFree } from './lease.ts'
import { type DeskPorts, openCase } from './open-case.ts'
import { mayAct } from './permissions.ts'
import { scanShelf } from './queue.ts'
import { liveLease } from './view.ts'
import { viewArticle } from './view-article.ts'

/**
 * Opens the first article that nobody holds and the person may decide: of those given to them, then of those given to
 * nobody. It goes down the queue past those that others are quicker to claim.
 */
export async function openNext(
  ports: DeskPorts,
  person: Person,
  query: QueueQuery,
): Promise<Listed<ArticleView | undefined>> {
  const assignees = query.assignee === undefined ? [person.id, 'none'] : [query.assignee]
  for (const assignee of assignees) {
    const value = await openFirst(ports, person, { ...query, shelf: 'open', limit: PAGE, assignee })
    if (value !== undefined) return { kind: 'listed', value }
  }
  return { kind: 'listed', value: undefined }
}

async function openFirst(ports: DeskPorts, person: Person, query: QueueQuery): Promise<ArticleView | undefined> {
  let after: Cursor | undefined
  for (;;) {
    const { items, next } = await scanShelf(ports.reviews, query, after)
    for (const item of items.filter((candidate) => looksFree(candidate, person, ports))) {
      const view = await tryToOpen(ports, person, item.article)
      if (view !== undefined) return view
    }
    if (next === null) return undefined
    after = next
  }
}

const PAGE = 20

/** The list may be a moment behind; the claim decides. */
function looksFree({ lease, stage, readBy }: ShelvedArticle, person: Person, { clock }: DeskPorts): boolean {
  const holder = liveLease(lease, clock().toISOString())?.holder
  const isTheirTurn = stage === 'second' ? !readBy.includes(person.id) : stage === 'first' || person.duty === 'lead'
  return (holder === undefined || holder === person.id) && isTheirTurn
}

async function tryToOpen(ports: DeskPorts, person: Person, article: string): Promise<ArticleView | undefined> {
  const open = await openCase(article, ports)
  if (open === undefined || !mayAct(open, person)) return undefined
  const held = liveLease(open.record.lease, ports.clock().toISOString())
  if (held !== null && held.holder !== person.id) return undefined
  if (held === null && (await claimFree(ports, open, person)).kind !== 'done') return undefined
  return viewArticle(ports, person, article)
}
