import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ReviewClient } from '../../lib/client/index.ts'
import { type Articles, createArticles } from './article/articles.ts'
import type { Commands } from './commands/command.ts'
import type { Session } from './contracts.ts'
import type { DialogName } from './dialogs/names.ts'
import { readFilters } from './queue/filters.ts'
import { createQueueStore, type QueueStore } from './queue/queue-store.ts'
import type { Preferences } from './shell/preferences.ts'
import type { Router } from './shell/router.ts'
import { createToasts, type Toasts } from './shell/toasts.ts'

/** Everything the screens share. Made once, when somebody is signed in. */
export interface Desk {
  readonly client: ReviewClient
  readonly session: Session
  readonly router: Router
  readonly preferences: Preferences
  readonly toasts: Toasts
  readonly queue: QueueStore
  readonly articles: Articles
  readonly dialog: Signal<DialogName | null>
  /** What keys and buttons do on the screen on show, where it differs. */
  readonly ownCommands: Signal<Partial<Commands>>
  /** How many decisions of all articles wait to be sent while nobody answers. */
  readonly stuck: ReadonlySignal<number>
  readonly now: ReadonlySignal<number>
  /** True once the sign-in has run out: nothing is answered until somebody signs in again. */
  readonly hasRunOut: ReadonlySignal<boolean>
  signIn(): void
  signOut(): void
}

export interface DeskPorts {
  readonly client: ReviewClient
  readonly session: Session
  readonly router: Router
  readonly preferences: Preferences
  readonly hasRunOut: ReadonlySignal<boolean>
  readonly signIn: () => void
  readonly signOut: () => void
}

/** How often what is said about time is said anew. */
const TICK_MS = 10_000

export function createDesk(ports: DeskPorts): Desk {
  const toasts = createToasts()
  const now = signal(Date.now())
  setInterval(() => {
    now.value = Date.now()
  }, TICK_MS)
  const articles = createArticles({ ...ports, now, toasts })
  const queue = createQueueStore(ports.client, readFilters(ports.router.place.value.query))
  effect(() => {
    const view = articles.store.value?.view.value
    if (view !== undefined) untracked(() => queue.update(view))
  })
  return {
    ...ports,
    toasts,
    now,
    articles,
    queue,
    dialog: signal(null),
    ownCommands: signal({}),
    stuck: computed(() => articles.waiting.value),
  }
}

export const DeskContext = createContext<Desk | undefined>(undefined)

/** @returns the desk of the screen a component is on. @throws outside of one */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('a component of the desk was used outside of it')
  return desk
}
