import { logit } from '../../lib/engine/roles/index.ts'

/** A probability as the model gives it, and whether it was right. */
export interface Outcome {
  readonly probability: number
  readonly right: boolean
}

/**
 * Slope and offset of the logistic curve that turns stated into observed probability (Platt 1999), by Newton's method
 * on the penalised likelihood. The penalty pulls towards leaving probabilities as they are: a role with few outcomes
 * keeps its own.
 */
export function fitPlatt(outcomes: readonly Outcome[]): readonly [slope: number, offset: number] {
  let curve: Curve = [1, 0]
  for (let step = 0; step < NEWTON_STEPS; step++) curve = descend(outcomes, curve)
  const [slope, offset] = curve
  return [rounded(Math.max(LEAST_SLOPE, slope)), rounded(offset)]
}

const NEWTON_STEPS = 20
/** Outcomes that staying as it is counts for. */
const PENALTY = 20
/** A curve that falls would call the surer answer the likelier error. */
const LEAST_SLOPE = 0.1

type Curve = readonly [slope: number, offset: number]

/** One step of Newton's method, halved until it leads down. */
function descend(outcomes: readonly Outcome[], [slope, offset]: Curve): Curve {
  const { gradient, curvature } = derivativesAt(outcomes, [slope, offset])
  const [a, b, c] = curvature
  const determinant = a * c - b * b
  const down = [(c * gradient[0] - b * gradient[1]) / determinant, (a * gradient[1] - b * gradient[0]) / determinant]
  const here = lossAt(outcomes, [slope, offset])
  for (let share = 1; share > SMALLEST_STEP; share /= 2) {
    const next: Curve = [slope - share * (down[0] ?? 0), offset - share * (down[1] ?? 0)]
    if (lossAt(outcomes, next) < here) return next
  }
  return [slope, offset]
}

const SMALLEST_STEP = 1e-4

function lossAt(outcomes: readonly Outcome[], [slope, offset]: Curve): number {
  let loss = (PENALTY / 2) * ((slope - 1) ** 2 + offset ** 2)
  for (const { probability, right } of outcomes) {
    const x = slope * logit(probability) + offset
    loss += Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, right ? -x : x)
  }
  return loss
}

interface Derivatives {
  readonly gradient: readonly [number, number]
  /** The second derivatives: slope twice, slope and offset, offset twice. */
  readonly curvature: readonly [number, number, number]
}

function derivativesAt(outcomes: readonly Outcome[], [slope, offset]: Curve): Derivatives {
  const gradient: [number, number] = [PENALTY * (slope - 1), PENALTY * offset]
  const curvature: [number, number, number] = [PENALTY, 0, PENALTY]
  for (const { probability, right } of outcomes) {
    const x = logit(probability)
    const p = 1 / (1 + Math.exp(-(slope * x + offset)))
    const error = p - (right ? 1 : 0)
    const spread = p * (1 - p)
    gradient[0] += error * x
    gradient[1] += error
    curvature[0] += spread * x * x
    curvature[1] += spread * x
    curvature[2] += spread
  }
  return { gradient, curvature }
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}
