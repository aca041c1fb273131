import {
  type BulkOutcome,
  type BulkPreview,
  type BulkQuery,
  type BulkRequest,
  type BulkResult,
  type Finding,
  fromArticleId,
  QueueQuerySchema,
  toArticleId,
} from '../../contracts/index.ts'
import type { ShelvedArticle } from '../ports/index.ts'
import { commit, staleBasis } from './commit.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { toDeed } from './deeds.ts'
import type { Listed, Person, RequestMark } from './desk.ts'
import { type DeskPorts, type OpenCase, openCase } from './open-case.ts'
import { mayAct, unanswered } from './permissions.ts'
import { scanShelf } from './queue.ts'
import { templateOf } from './template.ts'
import { liveLease, toLease, versionOf } from './view.ts'

/** The unanswered findings of a rule in the articles that wait, some articles at a time. */
export async function previewBulk(
  ports: DeskPorts,
  person: Person,
  { rule, template, publisher, cursor }: BulkQuery,
): Promise<Listed<BulkPreview>> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && after === undefined) return { kind: 'invalid', detail: 'the cursor is none of ours' }
  const query = QueueQuerySchema.parse({ rule, publisher, limit: ARTICLES_A_PREVIEW })
  const { items, next } = await scanShelf(ports.reviews, query, after)
  const found = await Promise.all(items.map((item) => matchesIn(ports, person, item, rule)))
  const matches = found.flat().filter((match) => template === undefined || match.template === template)
  const articles = new Set(matches.map(({ article }) => article)).size
  return { kind: 'listed', value: { matches, articles, next: next && writeCursor(next) } }
}

const ARTICLES_A_PREVIEW = 25

async function matchesIn(ports: DeskPorts, person: Person, { article }: ShelvedArticle, rule: string) {
  const open = await openCase(article, ports)
  if (open === undefined || !mayAct(open, person)) return []
  const now = ports.clock().toISOString()
  const wanted = new Set(unanswered(open, person, now))
  const holder = liveLease(open.record.lease, now)?.holder
  const findings = await ports.reviews.findingsOf(article, open.record.revision)
  const version = versionOf(open.record)
  return findings
    .filter((finding) => finding.rule === rule && wanted.has(finding.id))
    .map((finding) => toMatch(finding, article, version, holder !== undefined && holder !== person.id, ports))
}

function toMatch(
  { id, rule, severity, quote }: Finding,
  name: string,
  version: string,
  held: boolean,
  { sha256 }: DeskPorts,
) {
  const template = templateOf(quote, sha256)
  return { article: toArticleId(name), name, version, finding: id, rule, severity, quote, template, held }
}

/**
 * Answers findings of many articles, one after the other, each by an event and with an outcome of its own. Articles that
 * others hold are left alone. Several items of one article may be based on the same version.
 */
export async function actInBulk(
  ports: DeskPorts,
  person: Person,
  { items }: BulkRequest,
  request: RequestMark,
): Promise<BulkResult> {
  const batch = request.key
  const outcomes: BulkOutcome[] = []
  const since = new Map<string, string>()
  for (const item of items) {
    const basis = since.get(`${item.article} ${item.version}`) ?? item.version
    const { outcome, version } = await actOne(ports, person, { ...item, version: basis }, request, batch)
    if (version !== undefined) since.set(`${item.article} ${item.version}`, version)
    outcomes.push(outcome)
  }
  return { batch, outcomes }
}

type Item = BulkRequest['items'][number]

interface Acted {
  readonly outcome: BulkOutcome
  /** What the next item of the same article is based on. */
  readonly version?: string
}

async function actOne(
  ports: DeskPorts,
  person: Person,
  item: Item,
  request: RequestMark,
  batch: string,
): Promise<Acted> {
  const name = fromArticleId(item.article)
  const open = name === undefined ? undefined : await openCase(name, ports)
  if (open === undefined) return { outcome: { kind: 'missing', article: item.article } }
  const earlier = findEarlier(open, person, item, request)
  if (earlier !== undefined) return { outcome: { kind: 'done', article: item.article, seq: earlier } }
  const refused = refuse(open, person, item, request, ports)
  if (refused !== undefined) return { outcome: refused }
  const deed = await toDeed(open, person, item.action, ports)
  if (deed.kind !== 'deed') return { outcome: refusal(item, deed.kind, deed.detail) }
  const { lease } = open.record
  const standing = lease?.holder === person.id ? 'same' : 'unrenewed'
  const committed = await commit(open, { person, deeds: [deed.deed], lease, request, batch, standing }, ports)
  if (committed.kind !== 'done') return { outcome: { kind: 'changed', article: item.article } }
  const { record } = committed.open
  return { outcome: { kind: 'done', article: item.article, seq: record.events.length }, version: versionOf(record) }
}

/** @returns the event this very item led to when the request came before */
function findEarlier({ record }: OpenCase, person: Person, { action }: Item, { key, sha256 }: RequestMark) {
  const same = record.events.find(
    ({ request, actor, deed }) =>
      request?.key === key &&
      request.sha256 === sha256 &&
      actor.id === person.id &&
      (deed.kind === 'answer' && action.kind === 'answer'
        ? deed.finding === action.finding
        : deed.kind === 'undo' && action.kind === 'undo' && deed.seq === action.seq),
  )
  return same?.seq
}

function refuse(
  open: OpenCase,
  person: Person,
  item: Item,
  { key, sha256 }: RequestMark,
  ports: DeskPorts,
): BulkOutcome | undefined {
  const { article, version, action } = item
  const isReused = open.record.events.some(({ request }) => request?.key === key && request.sha256 !== sha256)
  if (isReused) return refusal(item, 'reused-key', 'the idempotency key was used for another request')
  const held = liveLease(open.record.lease, ports.clock().toISOString())
  if (held !== null && held.holder !== person.id) return { kind: 'held', article, lease: toLease(held) }
  if (staleBasis(open, version, ports) !== undefined && action.kind === 'answer') return { kind: 'changed', article }
  const isTheirTurn = action.kind === 'undo' || mayAct(open, person)
  return isTheirTurn ? undefined : refusal(item, 'forbidden', 'it is not your turn with this article')
}

function refusal({ article }: Item, code: string, detail: string): BulkOutcome {
  return { kind: 'refused', article, code, detail }
}
