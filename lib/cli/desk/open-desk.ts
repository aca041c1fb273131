import { randomUUID } from 'node:crypto'
import { createReviewClient, type ReviewClient } from '../../client/index.ts'
import { OPERATIONS, type Operation, type OperationName } from '../../contracts/index.ts'
import { AGAINST_CONTRACT } from './answered.ts'
import type { DeskAddress } from './desk-address.ts'

/**
 * Speaks to a desk. Every answer is checked against the contract, but for ledgers: whether one holds is for whoever
 * verifies it to say. An answer from elsewhere, as by a redirect, is none.
 */
export function openDesk({ base, authorization }: DeskAddress, ask: typeof fetch = fetch): ReviewClient {
  return createReviewClient({
    base,
    fetch: (url, init) => ask(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }),
    authorization: async () => authorization,
    newKey: () => randomUUID(),
    check: checkAnswer,
  })
}

const PATIENCE_MS = 30_000

function checkAnswer(name: OperationName, value: unknown): void {
  if (name === 'ledger') return
  const operation: Operation = OPERATIONS[name]
  if (operation.answer['application/json']?.safeParse(value).success === true) return
  throw Object.assign(new Error(`the answer to ${name} is not as the contract says`), { name: AGAINST_CONTRACT })
}
