import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import type { Actor, ArticleView, Problem } from '../contracts.ts'
import { sortProblem } from './sort-problem.ts'
import { takeIn } from './take-in.ts'
import { type Deed, preview, request, toSent, type Wish } from './wishes.ts'

/** Something came first: the deeds that were held back, and what it was. */
export interface Conflict {
  readonly problem: Problem
  readonly deeds: readonly Deed[]
}

export interface OutboxPorts {
  readonly client: ReviewClient
  readonly viewer: Actor
  readonly newKey: () => string
  /** Resolves after some milliseconds, or earlier when there is reason to try again. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** The server refused a wish for good. */
  readonly onProblem: (problem: Problem) => void
}

/** Sends what a person does to one article, one after the other. */
export interface Outbox {
  /** The article as the server last gave it. */
  readonly view: Signal<ArticleView>
  /** The article as it will be once everything is sent. */
  readonly shown: ReadonlySignal<ArticleView>
  readonly wishes: ReadonlySignal<readonly Wish[]>
  /** True while nobody answers, or only to say that it is too much. */
  readonly isStuck: ReadonlySignal<boolean>
  readonly conflict: Signal<Conflict | null>
  /** @returns true once the server has done it; false if it was refused, held back or withdrawn. */
  send(deed: Deed): Promise<boolean>
  /** Takes back the last wish that has not been tried yet. */
  withdraw(): Wish | undefined
}

export function createOutbox(first: ArticleView, ports: OutboxPorts): Outbox {
  const state: State = {
    view: signal(first),
    wishes: signal([]),
    isStuck: signal(false),
    conflict: signal(null),
    settled: new Map(),
    ports,
  }
  const { view, wishes, isStuck, conflict, settled } = state
  let isSending = false
  async function drain(): Promise<void> {
    if (isSending) return
    isSending = true
    let failures = 0
    for (let wish = wishes.value[0]; wish !== undefined; wish = wishes.value[0]) {
      failures = await attempt(state, wish, failures)
    }
    isSending = false
  }
  return {
    view,
    shown: computed(() => wishes.value.reduce((all, wish) => preview(all, wish, ports.viewer), view.value)),
    wishes,
    isStuck,
    conflict,
    send(deed) {
      const wish: Wish = { key: ports.newKey(), deed, at: new Date().toISOString() }
      const done = new Promise<boolean>((resolve) => {
        settled.set(wish.key, resolve)
      })
      wishes.value = [...wishes.value, wish]
      void drain()
      return done
    },
    withdraw() {
      const last = wishes.value.at(-1)
      if (last === undefined || last.sent !== undefined) return undefined
      settle(state, last, false)
      return last
    },
  }
}

interface State {
  readonly view: Signal<ArticleView>
  readonly wishes: Signal<readonly Wish[]>
  readonly isStuck: Signal<boolean>
  readonly conflict: Signal<Conflict | null>
  /** Who wants to know what became of a wish, by its key. */
  readonly settled: Map<string, (isDone: boolean) => void>
  readonly ports: OutboxPorts
}

/** Sends the first wish once. @returns how often sending has failed in a row */
async function attempt(state: State, wish: Wish, failures: number): Promise<number> {
  const { view, isStuck, ports } = state
  const sent = wish.sent ?? toSent(wish.deed, view.value)
  replace(state, wish, { ...wish, sent })
  const answered = await request(ports.client, view.value.id, wish, sent)
  if (answered === undefined) {
    settle(state, wish, false)
    return 0
  }
  if (answered.kind === 'unreachable') return retryLater(state, failures)
  if (answered.kind === 'problem') return meet(state, wish, answered.problem, failures)
  batch(() => {
    view.value = takeIn(view.value, answered.value)
    isStuck.value = false
    settle(state, wish, true)
  })
  return 0
}

const LONGEST_WAIT_MS = 30_000

async function retryLater({ isStuck, ports }: State, failures: number): Promise<number> {
  isStuck.value = true
  await ports.wait(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures))
  return failures + 1
}

async function meet(state: State, wish: Wish, problem: Problem, failures: number): Promise<number> {
  const { view, isStuck, ports } = state
  const sort = sortProblem(problem, view.value, ports.viewer.id)
  if (sort === 'later') return retryLater(state, failures)
  isStuck.value = false
  if (sort === 'stale') {
    view.value = { ...view.value, version: problem.current?.version ?? view.value.version }
    replace(state, wish, { key: ports.newKey(), deed: wish.deed, at: wish.at })
  } else if (sort === 'beaten') {
    await holdBack(state, problem)
  } else {
    settle(state, wish, false)
    ports.onProblem(problem)
  }
  return 0
}

/** Takes in the article as it is now; what was still to be sent waits for the person to look at it. */
async function holdBack(state: State, problem: Problem): Promise<void> {
  const { view, wishes, conflict, ports } = state
  const fresh = await ports.client.article(view.value.id)
  batch(() => {
    if (fresh.kind === 'ok') view.value = fresh.value
    const held = wishes.value
    conflict.value = { problem, deeds: held.map(({ deed }) => deed) }
    for (const wish of held) settle(state, wish, false)
  })
}

function replace({ wishes, settled }: State, wish: Wish, other: Wish): void {
  wishes.value = wishes.value.map((each) => (each.key === wish.key ? other : each))
  const then = settled.get(wish.key)
  settled.delete(wish.key)
  if (then !== undefined) settled.set(other.key, then)
}

function settle({ wishes, settled }: State, wish: Wish, isDone: boolean): void {
  wishes.value = wishes.value.filter(({ key }) => key !== wish.key)
  settled.get(wish.key)?.(isDone)
  settled.delete(wish.key)
}
