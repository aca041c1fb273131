import type { ArticleView, QueueQuery } from '../../contracts/index.ts'
import type { ShelvedArticle } from '../ports/index.ts'
import type { Cursor } from './cursor.ts'
import type { Listed, Person } from './desk.ts'
import { claimFree } from './lease.ts'
import { type DeskPorts, type OpenCase, openCase } from './open-case.ts'
import { mayAct } from './permissions.ts'
import { scanShelf } from './queue.ts'
import { liveLease } from './view.ts'
import { viewArticle } from './view-article.ts'

/**
 * Opens the first article that nobody holds and the person may decide: of those given to them, then of those given to
 * nobody. It goes down the queue past those that others are quicker to claim, and those the person has skipped; these
 * come again when nothing else is left.
 */
export async function openNext(
  ports: DeskPorts,
  person: Person,
  query: QueueQuery,
): Promise<Listed<ArticleView | undefined>> {
  const assignees = query.assignee === undefined ? [person.id, 'none'] : [query.assignee]
  for (const isAgain of [false, true]) {
    for (const assignee of assignees) {
      const value = await openFirst(ports, person, { ...query, shelf: 'open', limit: PAGE, assignee }, isAgain)
      if (value !== undefined) return { kind: 'listed', value }
    }
  }
  return { kind: 'listed', value: undefined }
}

async function openFirst(
  ports: DeskPorts,
  person: Person,
  query: QueueQuery,
  isAgain: boolean,
): Promise<ArticleView | undefined> {
  let after: Cursor | undefined
  for (;;) {
    const { items, next } = await scanShelf(ports.reviews, query, after)
    for (const item of items.filter((candidate) => looksFree(candidate, person, ports))) {
      const view = await tryToOpen(ports, person, item.article, isAgain)
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

async function tryToOpen(
  ports: DeskPorts,
  person: Person,
  article: string,
  isAgain: boolean,
): Promise<ArticleView | undefined> {
  const open = await openCase(article, ports)
  if (open === undefined || !mayAct(open, person)) return undefined
  if (!isAgain && hasSkipped(open, person)) return undefined
  const held = liveLease(open.record.lease, ports.clock().toISOString())
  if (held !== null && held.holder !== person.id) return undefined
  if (held === null && (await claimFree(ports, open, person)).kind !== 'done') return undefined
  return viewArticle(ports, person, article)
}

/** That skipping was the last thing the person did to this revision of it. */
function hasSkipped({ record, state }: OpenCase, person: Person): boolean {
  const last = record.events.findLast(({ actor }) => actor.id === person.id)
  return last?.deed.kind === 'skip' && last.seq > (state.opening?.seq ?? 0)
}
