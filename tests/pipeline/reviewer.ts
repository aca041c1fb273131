import { randomUUID } from 'node:crypto'
import { type Answered, createReviewClient, type ReviewClient } from '../../lib/client/index.ts'
import type { Action, ArticleView, ReviewView } from '../../lib/contracts/index.ts'

/** What happened to the reviewers of a run, counted. */
export interface Happenings {
  articles: number
  walkedAway: number
  beaten: number
  retries: number
  replayed: number
  /** Every action a server said was done: article and idempotency key. */
  readonly done: { readonly article: string; readonly key: string }[]
}

export interface ReviewerOptions {
  readonly name: string
  /** Any of them will do, and each request may go to another. */
  readonly servers: readonly string[]
  readonly random: () => number
  /** How often a reviewer walks away from an article without a word. */
  readonly walkAway: number
  readonly happenings: Happenings
  readonly isOver: () => boolean
}

/** Works through the queue until it is over: opens, answers, decides; tries again when nobody answers. */
export async function review(options: ReviewerOptions): Promise<void> {
  const ask = createAsk(options)
  while (!options.isOver()) {
    const next = await ask((client) => client.next({}))
    if (next.kind === 'ok' && next.value !== null) await work(next.value, ask, options)
    else await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

type Ask = <Value>(send: (client: ReviewClient) => Promise<Answered<Value>>) => Promise<Answered<Value>>

/** Sends to one server after the other until one answers, under the same key. */
function createAsk({ name, servers, random, happenings, isOver }: ReviewerOptions): Ask {
  const person = Buffer.from(JSON.stringify({ id: name, name, duty: 'reviewer' })).toString('base64url')
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (response.headers.has('idempotency-replayed')) happenings.replayed += 1
    return response
  }
  const clients = servers.map((base) =>
    createReviewClient({ base, fetch: counting, authorization: async () => `Local ${person}`, newKey: randomUUID }),
  )
  return async (send) => {
    for (;;) {
      const client = clients[Math.floor(random() * clients.length)]
      if (client === undefined) throw new Error('there is no server')
      const answered = await send(client)
      const isBroken =
        answered.kind === 'unreachable' || (answered.kind === 'problem' && answered.problem.status >= 500)
      if (!isBroken || isOver()) return answered
      happenings.retries += 1
    }
  }
}

async function work(opened: ArticleView, ask: Ask, { random, walkAway, happenings }: ReviewerOptions): Promise<void> {
  let view: ReviewView = opened
  happenings.articles += 1
  const actions = [
    ...opened.review.unanswered.map((finding): Action => ({ kind: 'answer', finding, answer: 'confirm' })),
    { kind: 'decide', outcome: 'release' } as const,
  ]
  for (const action of actions) {
    if (random() < walkAway) {
      happenings.walkedAway += 1
      return
    }
    const key = randomUUID()
    const { id, version } = view
    const answered = await ask((client) => client.act({ id, version }, action, key))
    if (answered.kind !== 'ok') {
      happenings.beaten += 1
      return
    }
    happenings.done.push({ article: opened.article, key })
    view = answered.value
  }
}
