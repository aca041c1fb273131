import { STATES } from '../sequence/states.ts'
import { CLOSING, OPENING, type Transitions, transitionAt } from '../sequence/transitions.ts'

/**
 * What the rest of a document says about the role of each sentence, without the sentence's own words: log-messages
 * `[sentence][state]`, each row up to a constant. With the log-weights of the sentence they sum to its log-marginals.
 */
export interface Messages {
  readonly before: Float64Array
  readonly after: Float64Array
}

/** A document as the chain sees it. */
export interface Chain {
  /** Log-weights `[sentence][state]`. */
  readonly emissions: Float64Array
  /** How each sentence follows the one before. */
  readonly steps: Uint8Array
  readonly transitions: Transitions
}

/** Passes messages along the chain in logarithms, so that none is lost to underflow. */
export function passMessages(chain: Chain): Messages {
  const { emissions, steps, transitions } = chain
  const before = new Float64Array(emissions.length)
  const after = new Float64Array(emissions.length)
  if (steps.length === 0) return { before, after }
  before.set(transitions.subarray(OPENING, OPENING + STATES))
  after.set(transitions.subarray(CLOSING, CLOSING + STATES), after.length - STATES)
  for (let s = 1; s < steps.length; s++) passOn(before, s - 1, s, chain)
  for (let s = steps.length - 1; s > 0; s--) passOn(after, s, s - 1, chain)
  return { before, after }
}

/** Sums over the states of one sentence what it says, having heard its own message, to each state of its neighbour. */
function passOn(messages: Float64Array, speaker: number, listener: number, chain: Chain): void {
  const { emissions, steps, transitions } = chain
  const step = steps[Math.max(speaker, listener)] ?? 0
  const heard = messages.subarray(listener * STATES, (listener + 1) * STATES)
  const terms = new Float64Array(STATES)
  for (let to = 0; to < STATES; to++) {
    for (let r = 0; r < STATES; r++) {
      const move = speaker < listener ? transitionAt(step, r) + to : transitionAt(step, to) + r
      const at = speaker * STATES + r
      terms[r] = (messages[at] ?? 0) + (emissions[at] ?? 0) + (transitions[move] ?? 0)
    }
    heard[to] = logSum(terms)
  }
  settle(heard)
}

/** @returns ln of the sum of exp of the terms. */
function logSum(terms: Float64Array): number {
  const largest = Math.max(...terms)
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0))
}

/** Takes away what all states share: it would grow with the text and eat the digits that matter. */
function settle(row: Float64Array): void {
  const largest = Math.max(...row)
  for (let r = 0; r < STATES; r++) row[r] = (row[r] ?? 0) - largest
}
