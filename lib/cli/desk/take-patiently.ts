import { setTimeout as wait } from 'node:timers/promises'
import type { Answered } from '../../client/index.ts'
import { take } from './answered.ts'

/** Takes one of many pages, and waits a little where the desk is asked too often. Throws as `take` does. */
export async function takePatiently<Value>(ask: () => Promise<Answered<Value>>): Promise<Value> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const answered = await ask()
    if (answered.kind !== 'problem' || !PASSING.has(answered.problem.code)) return take(answered)
    await wait(REST_MS)
  }
  return take(await ask())
}

const MOST_TRIES = 6
const REST_MS = 1000
const PASSING: ReadonlySet<string> = new Set(['too-many-requests', 'store-unavailable'])
