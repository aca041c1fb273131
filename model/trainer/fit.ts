import {
  CLOSING,
  marginalsOf,
  OPENING,
  runLattice,
  STATES,
  transitionAt,
} from '../../lib/engine/roles/sequence/index.ts'
import { addRows, overallEmissions } from './emissions.ts'
import type { Example, PackedRows } from './examples.ts'
import { Follower } from './follow-the-leader.ts'
import { seededRandom, shuffled } from './random.ts'
import type { FitSettings } from './settings.ts'
import { thinRows } from './thin-rows.ts'
import { usefulRows, withRows } from './useful-rows.ts'
import { averageOf, TABLES, type TableName, type Weights } from './weights.ts'
import { type Worths, worthsOf } from './worths.ts'

/**
 * Fits a linear-chain CRF to labelled articles, averaging where the weights stood after the last few rounds (Polyak and
 * Juditsky 1992). Same examples in the same order, same settings: same weights.
 */
export function fit(examples: readonly Example[], settings: FitSettings): Weights {
  const random = seededRandom(settings.seed)
  const useful = usefulRows(examples, settings.minFamilies, settings.without)
  const followers = {
    structure: new Follower(useful.structure.length * STATES, settings.rate, settings.ridge.structure),
    words: new Follower(useful.words.length * STATES, settings.rate, settings.ridge.words),
    grams: new Follower(useful.grams.length * STATES, settings.rate, settings.ridge.grams),
    transitions: new Follower(OPENING + 2 * STATES, settings.rate, settings.ridge.transitions),
  }
  const weights = weightsOf(followers)
  const worths = worthsOf(useful, settings)
  const lessons = examples.map((example) => withRows(example, useful))
  const importance = importanceOf(examples, settings.evenness)
  const stops: Weights[] = []
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const example of shuffled(lessons, random)) {
      if (example.steps.length === 0) continue
      const thinned = thinRows(example, settings.dropout, random)
      learn(thinned, importance.get(example.family) ?? 1, { followers, weights, worths })
    }
    if (epoch >= settings.epochs - settings.averaged) stops.push(structuredClone(weights))
  }
  return foldWorths(averageOf(stops), worths)
}

type Followers = Readonly<Record<TableName | 'transitions', Follower>>

interface Lesson {
  readonly followers: Followers
  /** What a row counts, by table. */
  readonly worths: Worths
  readonly weights: Weights
}

function weightsOf(followers: Followers): Weights {
  const { structure, words, grams, transitions } = followers
  return { structure: structure.weights, words: words.weights, grams: grams.weights, transitions: transitions.weights }
}

/** A family's articles count less the more there are of them; the mean weight is one. */
function importanceOf(examples: readonly Example[], evenness: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const { family, gold } of examples) sizes.set(family, (sizes.get(family) ?? 0) + gold.length)
  let total = 0
  let weighted = 0
  for (const size of sizes.values()) {
    total += size
    weighted += size * size ** -evenness
  }
  return new Map([...sizes].map(([family, size]) => [family, (size ** -evenness * total) / weighted]))
}

function learn(example: Example, importance: number, lesson: Lesson): void {
  const { weights } = lesson
  const emissions = emissionsOf(example, lesson)
  const lattice = runLattice(emissions, example.steps, weights.transitions)
  const errors = marginalsOf(lattice)
  for (let s = 0; s < example.steps.length; s++) {
    const gold = example.gold[s] ?? -1
    if (gold >= 0) errors[s * STATES + gold] = (errors[s * STATES + gold] ?? 0) - 1
    for (let r = 0; r < STATES; r++) {
      errors[s * STATES + r] = gold < 0 ? 0 : (errors[s * STATES + r] ?? 0) * importance
    }
  }
  for (const table of TABLES) correctTable(example[table], errors, lesson.followers[table], lesson.worths[table])
  correctOverall(example, errors, lesson)
  correctTransitions(example, lattice, importance, lesson.followers.transitions)
}

function emissionsOf(example: Example, { weights, worths }: Lesson): Float64Array {
  const emissions = overallEmissions(example, weights.structure, worths.structure)
  for (const table of TABLES) addRows(emissions, example[table], weights[table], worths[table])
  return emissions
}

function correctTable(
  { rows, starts, values }: PackedRows,
  errors: Float64Array,
  follower: Follower,
  worths: Float64Array,
): void {
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let i = starts[s] ?? 0; i < (starts[s + 1] ?? 0); i++) {
      const row = rows[i] ?? 0
      const worth = (values[s] ?? 0) * (worths[row] ?? 0)
      for (let r = 0; r < STATES; r++) follower.correct(row * STATES + r, worth * (errors[s * STATES + r] ?? 0))
    }
  }
}

function correctOverall(example: Example, errors: Float64Array, { followers, worths }: Lesson): void {
  const sums = new Float64Array(STATES)
  for (let at = 0; at < errors.length; at++) sums[at % STATES] = (sums[at % STATES] ?? 0) + (errors[at] ?? 0)
  for (const row of example.overall) {
    const worth = worths.structure[row] ?? 0
    for (let r = 0; r < STATES; r++) followers.structure.correct(row * STATES + r, worth * (sums[r] ?? 0))
  }
}

/** Expected minus observed moves; the expectation is the pairwise marginal of the lattice. */
function correctTransitions(
  { gold, steps }: Example,
  { forward, backward, potentials, scales, moves }: ReturnType<typeof runLattice>,
  importance: number,
  follower: Follower,
): void {
  const gradient = new Float64Array(follower.weights.length)
  const count = steps.length
  for (let s = 1; s < count; s++) {
    const before = gold[s - 1] ?? -1
    const now = gold[s] ?? -1
    if (before < 0 || now < 0) continue
    for (let from = 0; from < STATES; from++) {
      for (let to = 0; to < STATES; to++) {
        const at = transitionAt(steps[s] ?? 0, from) + to
        const close = s === count - 1 ? (moves[CLOSING + to] ?? 0) : 1
        const mass =
          ((forward[(s - 1) * STATES + from] ?? 0) *
            (moves[at] ?? 0) *
            (potentials[s * STATES + to] ?? 0) *
            close *
            (backward[s * STATES + to] ?? 0)) /
          (scales[s] ?? 1)
        gradient[at] = (gradient[at] ?? 0) + mass - (from === before && to === now ? 1 : 0)
      }
    }
  }
  for (let r = 0; r < STATES; r++) {
    gradient[OPENING + r] = (forward[r] ?? 0) * (backward[r] ?? 0) - (gold[0] === r ? 1 : 0)
    gradient[CLOSING + r] = (forward[(count - 1) * STATES + r] ?? 0) - (gold[count - 1] === r ? 1 : 0)
  }
  for (let at = 0; at < gradient.length; at++) {
    if (gradient[at] !== 0) follower.correct(at, importance * (gradient[at] ?? 0))
  }
}

/** Multiplies what rows count into their weights, so that scoring need not know it. */
function foldWorths(weights: Weights, worths: Worths): Weights {
  for (const table of TABLES) {
    for (let at = 0; at < weights[table].length; at++) {
      weights[table][at] = (weights[table][at] ?? 0) * (worths[table][Math.floor(at / STATES)] ?? 0)
    }
  }
  return weights
}
