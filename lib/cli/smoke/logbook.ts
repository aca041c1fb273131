import { setTimeout as wait } from 'node:timers/promises'
import { CopydeskError, isCopydeskError } from '../../contracts/index.ts'

/** What a step came to. */
export type Outcome<Value> =
  | { readonly kind: 'passed'; readonly detail: string; readonly value: Value }
  /** The stack answered, and wrongly. */
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'skipped'; readonly detail: string }
  /** The stack could not be asked, or there was no time to. */
  | { readonly kind: 'unknown'; readonly detail: string }

/** A step as it is reported. */
export interface Step {
  readonly name: string
  readonly result: Outcome<never>['kind']
  readonly ms: number
  readonly detail: string
}

/** Something the run has made and not taken away. */
export interface Leftover {
  readonly what: string
  readonly why: string
}

export interface Logbook {
  readonly steps: readonly Step[]
  readonly left: readonly Leftover[]
  /**
   * Does a step within `mostMs`, reports it, and never throws.
   * @returns what it gave; undefined if it did not pass
   */
  take<Value>(name: string, work: () => Promise<Outcome<Value>>, mostMs?: number): Promise<Value | undefined>
  leave(leftover: Leftover): Promise<void>
}

/** Told of each step and each leftover as it comes. */
export interface Reporter {
  step(step: Step): Promise<void>
  left(leftover: Leftover): Promise<void>
}

export function createLogbook(reporter: Reporter): Logbook {
  const steps: Step[] = []
  const left: Leftover[] = []
  return {
    steps,
    left,
    async take(name, work, mostMs = PATIENCE_MS) {
      const start = performance.now()
      const outcome = await within(work, mostMs).catch(explain)
      const step = { name, result: outcome.kind, ms: Math.round(performance.now() - start), detail: outcome.detail }
      steps.push(step)
      await reporter.step(step)
      return outcome.kind === 'passed' ? outcome.value : undefined
    },
    async leave(leftover) {
      left.push(leftover)
      await reporter.left(leftover)
    },
  }
}

/** @returns 0 if all is well, 1 if the stack failed a step, 2 if it could not be asked */
export function exitCodeOf({ steps }: Pick<Logbook, 'steps'>): 0 | 1 | 2 {
  if (steps.some(({ result }) => result === 'failed')) return 1
  return steps.some(({ result }) => result === 'unknown') ? 2 : 0
}

/** For one step; waiting for the verdict has a bound of its own. */
const PATIENCE_MS = 30_000

async function within<Value>(work: () => Promise<Value>, mostMs: number): Promise<Value> {
  const over = new AbortController()
  try {
    return await Promise.race([work(), giveUp(mostMs, over.signal)])
  } finally {
    over.abort()
  }
}

async function giveUp(mostMs: number, signal: AbortSignal): Promise<never> {
  await wait(mostMs, undefined, { signal })
  throw new CopydeskError('stack-unreachable', `no answer within ${mostMs / 1000} s`)
}

function explain(error: unknown): { readonly kind: 'unknown'; readonly detail: string } {
  if (!isCopydeskError(error)) {
    return { kind: 'unknown', detail: `internal error (${error instanceof Error ? error.name : typeof error})` }
  }
  const hint = error.hint === undefined ? '' : `; ${error.hint}`
  return { kind: 'unknown', detail: `${error.message} (${error.code})${hint}` }
}
