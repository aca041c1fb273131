import { type Basis, type Changed, type Desk, type Found, type Listed, ledgerToCsv } from '../app/index.ts'
import { fromArticleId, type OperationName, type SEVERITIES } from '../contracts/index.ts'
import type { AnswerTo, Asked } from './asked.ts'
import { type Refused, refuse } from './problems.ts'
import type { Reply } from './reply.ts'

/** By which rules the desk works. */
export interface SessionRules {
  readonly fourEyes: (typeof SEVERITIES)[number] | null
  readonly pack: { readonly id: string; readonly version: string }
}

export type Handlers = {
  readonly [Name in OperationName]: (asked: Asked<Name>) => Promise<Reply<AnswerTo<Name>>>
}

/** One answer to each operation: asks the desk, and puts what it says into a reply. */
export function createHandlers(desk: Desk, rules: SessionRules): Handlers {
  return {
    session: async ({ person }) => toValue({ ...person, ...rules }),
    queue: async ({ person, query }) => listed(await desk.queue(person, query)),
    counts: async () => toValue(await desk.counts()),
    next: async ({ person, body }) => {
      const answer = await desk.next(person, { ...body, shelf: 'open', limit: 1 })
      if (answer.kind === 'invalid') return refuse('invalid', answer.detail)
      return answer.value === undefined ? { kind: 'nothing' } : toValue(answer.value)
    },
    article: ({ person, article }) => ofArticle(article, async (key) => found(await desk.article(person, key))),
    revision: ({ article, revision }) => ofArticle(article, async (key) => found(await desk.revision(key, revision))),
    claim: ({ person, article, version, body, mark }) =>
      ofBasis(article, version, async (basis) => changed(await desk.claim(person, basis, body, mark))),
    renew: ({ person, article }) => ofArticle(article, async (key) => changed(await desk.renew(person, key))),
    skip: ({ person, article, version, mark }) =>
      ofBasis(article, version, async (basis) => changed(await desk.skip(person, basis, mark))),
    act: ({ person, article, version, body, mark }) =>
      ofBasis(article, version, async (basis) => changed(await desk.act(person, basis, body, mark))),
    draft: ({ person, article, body }) =>
      ofArticle(article, async (key) => found(await desk.draft(person, key, body.text))),
    ledger: ({ person, article, query }) =>
      ofArticle(article, async (key) => {
        const answer = await desk.ledger(person, key)
        if (answer.kind === 'sealed') return SEALED
        if (answer.kind === 'missing' || query.format === 'json') return found(answer)
        return { kind: 'written', type: 'text/csv', text: ledgerToCsv(answer.value.events) }
      }),
    report: ({ person, article }) =>
      ofArticle(article, async (key) => {
        const answer = await desk.report(person, key)
        if (answer.kind === 'sealed') return SEALED
        return answer.kind === 'missing' ? MISSING : { kind: 'written', type: 'text/html', text: answer.value }
      }),
    labels: async ({ query }) => listed(await desk.labels(query.cursor)),
    preview: async ({ person, query }) => listed(await desk.preview(person, query)),
    bulk: async ({ person, body, mark }) => toValue(await desk.bulk(person, body, mark)),
    dashboard: async ({ person, query }) => toValue(await desk.dashboard(person, query.days)),
    goldens: async ({ query }) => listed(await desk.goldens(query.cursor)),
    seedGolden: ({ person, body, mark }) =>
      ofArticle(body.article, async (key) => changed(await desk.seedGolden(person, key, mark))),
  }
}

const MISSING = refuse('missing', 'No article or revision of this name is known.')
const SEALED = refuse('sealed', "The first reader's answers are shown after your own.")

function toValue<Value>(value: Value, replayed = false): Reply<Value> {
  return { kind: 'value', value, replayed }
}

function found<Value>(answer: Found<Value>): Reply<Value> {
  return answer.kind === 'missing' ? MISSING : toValue(answer.value)
}

function listed<Value>(answer: Listed<Value>): Reply<Value> {
  return answer.kind === 'invalid' ? refuse('invalid', answer.detail) : toValue(answer.value)
}

function changed<Value>(answer: Changed<Value>): Reply<Value> {
  return answer.kind === 'done' ? toValue(answer.value, answer.replayed) : refuseChange(answer)
}

function refuseChange(refusal: Exclude<Changed<unknown>, { readonly kind: 'done' }>): Refused {
  switch (refusal.kind) {
    case 'missing':
      return MISSING
    case 'stale':
      return refuse('stale', 'Look at it as it stands now, and decide again.', {
        current: refusal.current,
        beatenBy: refusal.beatenBy,
      })
    case 'held':
      return refuse('held', 'Open the article first, or wait until it is free.', { current: refusal.current })
    case 'forbidden':
    case 'invalid':
      return refuse(refusal.kind, refusal.detail)
    case 'reused-key':
      return refuse('reused-key', 'Send another request under another idempotency key.')
    default:
      return refusal satisfies never
  }
}

/** An id that stands for no key cannot be the id of an article. */
async function ofArticle<Value>(id: string, ask: (key: string) => Promise<Reply<Value>>): Promise<Reply<Value>> {
  const key = fromArticleId(id)
  return key === undefined ? MISSING : ask(key)
}

function ofBasis<Value>(id: string, version: string, ask: (basis: Basis) => Promise<Reply<Value>>) {
  return ofArticle(id, (article) => ask({ article, version }))
}
