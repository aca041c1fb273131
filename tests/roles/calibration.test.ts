import { describe, expect, it } from 'vitest'
import { confidenceOf } from '../../lib/engine/roles/index.ts'
import { upperBound } from '../../model/evaluation/bounds.ts'
import { chooseClearing } from '../../model/trainer/calibrate.ts'
import { fitPlatt } from '../../model/trainer/platt.ts'

const outcomes = (probability: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ probability, right: true })),
  ...Array.from({ length: wrong }, () => ({ probability, right: false })),
]

describe('the upper bound of a share', () => {
  it.each([
    [0, 149, 0.0199],
    [0, 299, 0.01],
    [1, 100, 0.0466],
    [5, 50, 0.1988],
  ])('of %i in %i is %f', (hits, trials, bound) => {
    expect(upperBound(hits, trials)).toBeCloseTo(bound, 4)
  })

  it('is one where nothing was tried or everything hit', () => {
    expect(upperBound(0, 0)).toBe(1)
    expect(upperBound(7, 7)).toBe(1)
  })
})

describe('the confidence of a role', () => {
  it('comes down where the model was surer than right', () => {
    const platt = Float64Array.from(fitPlatt([...outcomes(0.95, 700, 300), ...outcomes(0.6, 500, 500)]))

    expect(confidenceOf(0.95, 0, platt)).toBeCloseTo(0.7, 1)
    expect(confidenceOf(0.6, 0, platt)).toBeCloseTo(0.5, 1)
  })

  it('stays as it is where there is next to nothing to learn from', () => {
    const platt = Float64Array.from(fitPlatt(outcomes(0.9, 1, 1)))

    expect(Math.abs(confidenceOf(0.9, 0, platt) - 0.9)).toBeLessThan(0.05)
  })

  it('never falls as the probability rises', () => {
    const platt = Float64Array.from(fitPlatt([...outcomes(0.99, 0, 300), ...outcomes(0.3, 300, 0)]))

    expect(confidenceOf(0.99, 0, platt)).toBeGreaterThan(confidenceOf(0.3, 0, platt))
    expect(confidenceOf(1, 0, platt)).toBeLessThanOrEqual(1)
    expect(confidenceOf(0, 0, platt)).toBeGreaterThan(0)
  })
})

describe('the threshold for clearing', () => {
  const ads = (count: number, doubt: number) => Array.from({ length: count }, () => ({ hasAd: true, doubt }))
  const clean = (count: number, doubt: number) => Array.from({ length: count }, () => ({ hasAd: false, doubt }))

  it('is as generous as the bound on missed advertising allows', () => {
    const clearing = chooseClearing([
      ...ads(300, 1),
      ...ads(1, 0.2),
      ...ads(9, 0.5),
      ...clean(60, 0.1),
      ...clean(40, 0.7),
    ])

    expect(clearing).toMatchObject({ clearBelow: 0.5, missed: 1, adArticles: 310, coverage: 0.6 })
    expect(clearing.bound).toBeLessThanOrEqual(0.02)
  })

  it('clears nothing where too few articles were seen to promise anything', () => {
    expect(chooseClearing([...ads(100, 1), ...clean(100, 0.01)])).toMatchObject({ clearBelow: 0, coverage: 0 })
  })
})
