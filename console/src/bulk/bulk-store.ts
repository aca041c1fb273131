import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import type { AnswerWish } from '../commands/deeds.ts'
import type { BulkQuery } from '../contracts.ts'
import { whyNot } from '../words/why-not.ts'
import { type Courier, createCourier } from './courier.ts'
import { freeOf, joinPages, keyOf, type Match } from './matches.ts'

/** Answering many findings of one rule: which, with what, and what became of it. */
export interface BulkStore {
  readonly matches: ReadonlySignal<readonly Match[]>
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  readonly trouble: ReadonlySignal<string>
  readonly hasMore: ReadonlySignal<boolean>
  /** Keys of findings. */
  readonly chosen: Signal<ReadonlySet<string>>
  readonly picked: ReadonlySignal<readonly Match[]>
  /** What to answer; null while that is open. */
  readonly wish: Signal<AnswerWish | null>
  /** The answers on their way or sent; null before. */
  readonly answers: ReadonlySignal<Courier | null>
  /** The same for taking them back. */
  readonly undos: ReadonlySignal<Courier | null>
  loadMore(): Promise<void>
  send(): Promise<void>
  /** Takes back every answer that was given. */
  undo(): Promise<void>
  /** Looks anew, and chooses what came to nothing. */
  lookAgain(): Promise<void>
}

/** A fresh look goes on for at most so many pages to find everything again. */
const PAGES = 40

/** @param like fingerprint of a finding: those in much the same words are chosen to begin with, as are those of a template */
export function createBulkStore(
  client: ReviewClient,
  query: BulkQuery,
  like: string | null,
  newKey: () => string,
): BulkStore {
  const matches = signal<readonly Match[]>([])
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  const trouble = signal('')
  const cursor = signal<string | null | undefined>(undefined)
  const chosen = signal<ReadonlySet<string>>(new Set())
  const wish = signal<AnswerWish | null>(null)
  const answers = signal<Courier | null>(null)
  const undos = signal<Courier | null>(null)
  const picked = computed(() => matches.value.filter((match) => chosen.value.has(keyOf(match))))

  async function loadMore(): Promise<void> {
    const from = cursor.value
    if (from === null) return
    state.value = 'loading'
    const answered = await client.preview({ ...query, ...(from !== undefined && { cursor: from }) })
    batch(() => {
      state.value = answered.kind === 'ok' ? 'ready' : 'failed'
      if (answered.kind !== 'ok') {
        trouble.value = whyNot(answered)
        return
      }
      const more = answered.value.matches
      matches.value = joinPages(matches.value, more)
      cursor.value = answered.value.next
      const template = query.template ?? matches.value.find(({ finding }) => finding === like)?.template
      chosen.value = new Set([...chosen.value, ...freeOf(more, template)])
    })
  }

  return {
    matches,
    state,
    trouble,
    hasMore: computed(() => typeof cursor.value === 'string'),
    chosen,
    picked,
    wish,
    answers,
    undos,
    loadMore,
    async send() {
      const { value } = wish
      if (value === null) return
      const courier = createCourier(client, newKey)
      answers.value = courier
      await courier.send(picked.value, ({ finding }) => ({ kind: 'answer', finding, ...value }))
    },
    async undo() {
      const given = answers.value?.outcomes.value ?? new Map()
      const seqs = new Map<string, number>()
      for (const [key, outcome] of given) if (outcome.kind === 'done') seqs.set(key, outcome.seq)
      const courier = createCourier(client, newKey)
      undos.value = courier
      const done = picked.value.filter((match) => seqs.has(keyOf(match)))
      await courier.send(done, (match) => ({ kind: 'undo', seq: seqs.get(keyOf(match)) ?? 1 }))
    },
    async lookAgain() {
      const outcomes = answers.value?.outcomes.value
      const failed = new Set(picked.value.map(keyOf).filter((key) => outcomes?.get(key)?.kind !== 'done'))
      batch(() => {
        matches.value = []
        cursor.value = undefined
        answers.value = null
        undos.value = null
      })
      const isFound = (): boolean => matches.value.filter((match) => failed.has(keyOf(match))).length === failed.size
      for (let page = 0; page < PAGES && !isFound() && cursor.value !== null; page += 1) {
        await loadMore()
        if (state.value === 'failed') return
      }
      chosen.value = failed
    },
  }
}
