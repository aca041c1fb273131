import type { ArticleView } from '../../contracts/index.ts'
import type { Person } from './desk.ts'
import { type DeskPorts, openCase } from './open-case.ts'
import { readLedger } from './state.ts'
import { viewReview } from './view.ts'

/** An article with its verdict, and everything the person may see of its review. */
export async function viewArticle(ports: DeskPorts, person: Person, article: string): Promise<ArticleView | undefined> {
  const open = await openCase(article, ports)
  if (open === undefined) return undefined
  const { record, state } = open
  const from = state.changes?.from ?? null
  const [verdict, draft, before] = await Promise.all([
    open.verdict(),
    ports.reviews.findDraft(article, person.id),
    from === null ? [] : ports.reviews.findingsOf(article, from),
  ])
  const missing = new Set([...(state.changes?.gone ?? []), ...(state.changes?.changed ?? []).map((pair) => pair.from)])
  const gone = before.filter(({ id }) => missing.has(id))
  const view = viewReview(open, person, ports.clock().toISOString(), record.events)
  return { ...view, verdict, gone, draft }
}

/** @returns the verdict of a revision that was reviewed, or of the current one */
export async function findRevision(ports: DeskPorts, article: string, revision: string) {
  const record = await ports.reviews.find(article)
  if (record === undefined) return undefined
  const reviewed = readLedger(record.events).revisions.find((opening) => opening.revision === revision)
  const text = record.revision === revision ? record.hashes.text : reviewed?.text
  return text === undefined ? undefined : ports.verdicts.find(article, revision, text)
}
