import type { Period } from '../../contracts/evidence.ts'
import type { Quantity } from '../quantities/index.ts'
import { type PlacedPeriod, type Scene, WIDEST } from './scene.ts'
import { EARLIER } from './words.ts'

/** @returns the period a figure is of: the nearest of its sentence that is not another figure's, else the one carried on. */
export function periodOf(scene: Scene, quantity: Quantity, carried: Period | null): Period | null {
  const { periods, quantities } = scene
  if (isCompared(scene, quantity)) {
    const next = periods.find(({ first }) => first >= quantity.endToken && first - quantity.endToken < 6)
    return next?.period ?? null
  }
  if (periods.length === 0) return carried
  const costs = periods.map((period) => ({ period: period.period, cost: distance(period, quantity, quantities) }))
  const best = costs.reduce((nearest, next) => (next.cost < nearest.cost ? next : nearest))
  return best.cost >= BEYOND && quantity.unit !== 'percent' ? null : best.period
}

/** True of the value another is compared with, which is of an earlier period: "from 2.8", "compared to a loss of 2.8". */
function isCompared({ document, quantities, first }: Scene, quantity: Quantity): boolean {
  const word = (at: number): string => document.tokens[at]?.word ?? ''
  const last = quantities.findLast(({ endToken }) => endToken <= quantity.first)
  const from = Math.max(first, quantity.first - WIDEST, last?.endToken ?? 0)
  for (let at = quantity.first - 1; at >= from; at--) {
    if (COMPARING.has(word(at))) return true
    if (quantity.first - at <= 3 && EARLIER.has(word(at))) return true
  }
  return word(quantity.endToken) === 'auf' && word(quantity.first - 1) === 'von'
}

const COMPARING = new Set('compared versus vs opposed against gegenüber verglichen'.split(' '))

/** A period behind another value belongs to that one, unless this is the percentage by which it moved. */
const BEYOND = 40

/** In tokens; a period beyond another value more likely belongs to that one. */
function distance(period: PlacedPeriod, quantity: Quantity, quantities: readonly Quantity[]): number {
  const after = period.first >= quantity.endToken
  const [from, to] = after ? [quantity.endToken, period.first] : [period.endToken, quantity.first]
  const between = quantities.filter(({ first, endToken }) => first >= from && endToken <= to).length
  return Math.max(0, to - from) + between * (after ? BEYOND : 4) + (after ? 0 : 1)
}
