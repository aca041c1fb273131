import { STATES } from './states.ts'

/** Ways one sentence follows another: on the same line, on the next, after a blank line. */
const STEP_KINDS = 3
export const TRANSITION_WEIGHTS = STEP_KINDS * STATES * STATES + 2 * STATES

/** Log-weights of state following state, packed: `[step][from][to]`, then the first sentence's, then the last's. */
export type Transitions = Float64Array

/** @returns where the weights of moving from a state lie, for a kind of step. */
export function transitionAt(step: number, from: number): number {
  return (step * STATES + from) * STATES
}

export const OPENING = STEP_KINDS * STATES * STATES
export const CLOSING = OPENING + STATES
