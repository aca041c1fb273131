import { STATES } from './states.ts'
import { CLOSING, OPENING, type Transitions, transitionAt } from './transitions.ts'

/** What forward and backward recursions leave behind; `[sentence][state]`, each forward row summing to one. */
export interface Lattice {
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** exp(emission - largest emission of the sentence). */
  readonly potentials: Float64Array
  readonly scales: Float64Array
  /** exp(transitions). */
  readonly moves: Float64Array
  readonly logPartition: number
}

/**
 * Sums over all state sequences of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001),
 * rescaled at every sentence (Rabiner 1989) so that a document of any length stays in range.
 * @param emissions log-weights `[sentence][state]`
 * @param steps how each sentence follows the one before
 */
export function runLattice(emissions: Float64Array, steps: Uint8Array, transitions: Transitions): Lattice {
  const count = steps.length
  const moves = transitions.map(Math.exp)
  const potentials = new Float64Array(count * STATES)
  let logPartition = 0
  for (let s = 0; s < count; s++) logPartition += exponentiate(emissions, potentials, s * STATES)
  const forward = new Float64Array(count * STATES)
  const scales = new Float64Array(count)
  for (let s = 0; s < count; s++) {
    scales[s] = forwardStep(forward, potentials, moves, steps, s, count)
    logPartition += Math.log(scales[s] ?? 1)
  }
  const backward = new Float64Array(count * STATES)
  for (let s = count - 1; s >= 0; s--) backwardStep(backward, potentials, moves, steps, scales, s, count)
  return { forward, backward, potentials, scales, moves, logPartition }
}

/** Posterior probability of every state for every sentence; each row sums to one. */
export function marginalsOf({ forward, backward }: Lattice): Float64Array {
  const marginals = new Float64Array(forward.length)
  for (let at = 0; at < forward.length; at += STATES) {
    let sum = 0
    for (let r = 0; r < STATES; r++) {
      const product = (forward[at + r] ?? 0) * (backward[at + r] ?? 0)
      marginals[at + r] = product
      sum += product
    }
    for (let r = 0; r < STATES; r++) marginals[at + r] = (marginals[at + r] ?? 0) / sum
  }
  return marginals
}

function exponentiate(emissions: Float64Array, potentials: Float64Array, at: number): number {
  let largest = Number.NEGATIVE_INFINITY
  for (let r = 0; r < STATES; r++) largest = Math.max(largest, emissions[at + r] ?? 0)
  for (let r = 0; r < STATES; r++) potentials[at + r] = Math.exp((emissions[at + r] ?? 0) - largest)
  return largest
}

function forwardStep(
  forward: Float64Array,
  potentials: Float64Array,
  moves: Float64Array,
  steps: Uint8Array,
  s: number,
  count: number,
): number {
  const at = s * STATES
  const step = steps[s] ?? 0
  let sum = 0
  for (let to = 0; to < STATES; to++) {
    let mass = 0
    if (s === 0) mass = moves[OPENING + to] ?? 0
    else {
      for (let from = 0; from < STATES; from++) {
        mass += (forward[at - STATES + from] ?? 0) * (moves[transitionAt(step, from) + to] ?? 0)
      }
    }
    mass *= potentials[at + to] ?? 0
    if (s === count - 1) mass *= moves[CLOSING + to] ?? 0
    forward[at + to] = mass
    sum += mass
  }
  const scale = Math.max(sum, Number.MIN_VALUE)
  for (let to = 0; to < STATES; to++) forward[at + to] = (forward[at + to] ?? 0) / scale
  return scale
}

function backwardStep(
  backward: Float64Array,
  potentials: Float64Array,
  moves: Float64Array,
  steps: Uint8Array,
  scales: Float64Array,
  s: number,
  count: number,
): void {
  const at = s * STATES
  if (s === count - 1) {
    backward.fill(1, at, at + STATES)
    return
  }
  const next = at + STATES
  const step = steps[s + 1] ?? 0
  const last = s + 1 === count - 1
  for (let from = 0; from < STATES; from++) {
    let mass = 0
    for (let to = 0; to < STATES; to++) {
      const close = last ? (moves[CLOSING + to] ?? 0) : 1
      const move = moves[transitionAt(step, from) + to] ?? 0
      mass += move * (potentials[next + to] ?? 0) * close * (backward[next + to] ?? 0)
    }
    backward[at + from] = mass / (scales[s + 1] ?? 1)
  }
}
