import { STATES } from './states.ts'
import { CLOSING, OPENING, type Transitions, transitionAt } from './transitions.ts'

/**
 * The likeliest state sequence (Viterbi 1967). Ties go to the state named first.
 * @param emissions log-weights `[sentence][state]`
 */
export function likeliestStates(emissions: Float64Array, steps: Uint8Array, transitions: Transitions): Uint8Array {
  const count = steps.length
  const best = new Float64Array(count * STATES)
  const origin = new Uint8Array(count * STATES)
  for (let s = 0; s < count; s++) {
    for (let to = 0; to < STATES; to++) {
      const at = s * STATES + to
      if (s === 0) best[at] = transitions[OPENING + to] ?? 0
      else enterFrom(best, origin, transitions, steps[s] ?? 0, at, to)
      best[at] = (best[at] ?? 0) + (emissions[at] ?? 0)
      if (s === count - 1) best[at] = (best[at] ?? 0) + (transitions[CLOSING + to] ?? 0)
    }
  }
  return traceBack(best, origin, count)
}

function enterFrom(
  best: Float64Array,
  origin: Uint8Array,
  transitions: Transitions,
  step: number,
  at: number,
  to: number,
): void {
  const previous = at - to - STATES
  let winner = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let from = 0; from < STATES; from++) {
    const score = (best[previous + from] ?? 0) + (transitions[transitionAt(step, from) + to] ?? 0)
    if (score <= highest) continue
    highest = score
    winner = from
  }
  best[at] = highest
  origin[at] = winner
}

function traceBack(best: Float64Array, origin: Uint8Array, count: number): Uint8Array {
  const roles = new Uint8Array(count)
  if (count === 0) return roles
  let role = 0
  for (let r = 1; r < STATES; r++) {
    if ((best[(count - 1) * STATES + r] ?? 0) > (best[(count - 1) * STATES + role] ?? 0)) role = r
  }
  for (let s = count - 1; s >= 0; s--) {
    roles[s] = role
    role = origin[s * STATES + role] ?? 0
  }
  return roles
}
