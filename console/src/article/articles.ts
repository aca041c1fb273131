import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Answered, ReviewClient } from '../../../lib/client/index.ts'
import { type ArticleView, HEARTBEAT_MS, type Session } from '../contracts.ts'
import type { Toasts } from '../shell/toasts.ts'
import { type ArticleStore, createArticleStore } from './article-store.ts'
import { createWait } from './wait.ts'

export type Opened =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly title: string; readonly detail: string }
  | { readonly kind: 'open'; readonly store: ArticleStore }

/** The opened article, and those left behind that still have something to send. */
export interface Articles {
  readonly opened: ReadonlySignal<Opened>
  readonly store: ReadonlySignal<ArticleStore | undefined>
  /** How many wishes of all articles wait while the API cannot be reached; 0 while it can. */
  readonly waiting: ReadonlySignal<number>
  /** Decisions that are on their way, of all articles. */
  readonly unsent: ReadonlySignal<number>
  open(id: string): Promise<void>
  /** Takes in an article the server has just given. */
  adopt(view: ArticleView): void
  close(): void
  retryNow(): void
}

export interface ArticlesPorts {
  readonly client: ReviewClient
  readonly session: Session
  readonly now: ReadonlySignal<number>
  readonly toasts: Toasts
}

export function createArticles(ports: ArticlesPorts): Articles {
  const { wait, retryNow } = createWait()
  const opened = signal<Opened>({ kind: 'none' })
  const kept = signal<ReadonlyMap<string, ArticleStore>>(new Map())
  const outboxes = computed(() => [...kept.value.values()].map(({ outbox }) => outbox))

  function show(view: ArticleView): ArticleStore {
    const busy = [...kept.value].filter(([, { outbox }]) => outbox.wishes.value.length > 0)
    const known = new Map(busy).get(view.id)
    const store = known ?? create(view, ports, wait)
    batch(() => {
      kept.value = new Map([...busy, [view.id, store]])
      opened.value = { kind: 'open', store }
    })
    return store
  }

  async function open(id: string): Promise<void> {
    if (idOf(opened.value) === id && opened.value.kind !== 'failed') return
    opened.value = { kind: 'loading', id }
    const answered = await ports.client.article(id)
    if (idOf(opened.value) !== id) return
    if (answered.kind !== 'ok') {
      opened.value = fail(id, answered)
      return
    }
    const store = show(answered.value)
    if (store.hold.value.kind === 'free') await store.claim()
  }

  const articles: Articles = {
    opened,
    store: computed(() => (opened.value.kind === 'open' ? opened.value.store : undefined)),
    waiting: computed(() =>
      outboxes.value.reduce((sum, { isStuck, wishes }) => sum + (isStuck.value ? wishes.value.length : 0), 0),
    ),
    unsent: computed(() => outboxes.value.reduce((sum, { wishes }) => sum + wishes.value.length, 0)),
    open,
    adopt: show,
    close() {
      opened.value = { kind: 'none' }
    },
    retryNow,
  }
  startHeartbeat(articles)
  return articles
}

function create(
  view: ArticleView,
  { client, session, now, toasts }: ArticlesPorts,
  wait: (ms: number) => Promise<void>,
) {
  return createArticleStore(view, {
    client,
    now,
    wait,
    sha256,
    viewer: { id: session.id, name: session.name, duty: session.duty },
    newKey: () => crypto.randomUUID(),
    onProblem: ({ detail, hint }) => toasts.warn(hint === undefined ? detail : `${detail} ${hint}`),
  })
}

function startHeartbeat(articles: Articles): void {
  let last = Date.now()
  const beat = (): void => {
    const store = articles.store.value
    const isDue = Date.now() - last >= HEARTBEAT_MS
    if (document.visibilityState !== 'visible' || store?.hold.value.kind !== 'mine' || !isDue) return
    last = Date.now()
    void store.renew()
  }
  setInterval(beat, HEARTBEAT_MS / 8)
  document.addEventListener('visibilitychange', beat)
}

function idOf(opened: Opened): string | undefined {
  if (opened.kind === 'none') return undefined
  return opened.kind === 'open' ? opened.store.id : opened.id
}

function fail(id: string, answered: Exclude<Answered<ArticleView>, { kind: 'ok' }>): Opened {
  if (answered.kind === 'unreachable') {
    return { kind: 'failed', id, title: 'The API cannot be reached', detail: 'Nothing is lost. Try again in a moment.' }
  }
  const { title, detail } = answered.problem
  return { kind: 'failed', id, title, detail }
}

async function sha256(text: string): Promise<string | undefined> {
  // Browsers offer this only over HTTPS and on loopback addresses.
  const { subtle } = crypto as Partial<Crypto>
  if (subtle === undefined) return undefined
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
