import { ROLES } from '../../lib/contracts/words.ts'
import { marginalsOf, runLattice, STATE_ROLES, sumByRole } from '../../lib/engine/roles/sequence/index.ts'
import type { OutOfFold } from './cross-fit.ts'

const CANDIDATES = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.3, 2.6, 3, 3.5, 4, 5] as const

/**
 * The temperature whose marginals find the gold roles of unseen families least surprising
 * (Guo et al. 2017, applied to the whole sequence).
 */
export function chooseTemperature(scored: readonly OutOfFold[]): number {
  const losses = CANDIDATES.map((temperature) => ({ temperature, loss: surpriseAt(scored, temperature) }))
  return losses.reduce((best, next) => (next.loss < best.loss ? next : best)).temperature
}

function surpriseAt(scored: readonly OutOfFold[], temperature: number): number {
  let loss = 0
  for (const { example, emissions, transitions } of scored) {
    const cool = (weight: number): number => weight / temperature
    const lattice = runLattice(emissions.map(cool), example.steps, transitions.map(cool))
    const marginals = sumByRole(marginalsOf(lattice))
    for (const [s, gold] of example.gold.entries()) {
      if (gold >= 0) loss -= Math.log(Math.max(1e-9, marginals[s * ROLES.length + (STATE_ROLES[gold] ?? 0)] ?? 0))
    }
  }
  return loss
}
