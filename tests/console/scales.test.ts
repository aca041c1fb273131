import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layVolume } from '../../console/src/dashboard/lay-volume.ts'
import { createScale, labelled, ticksUpTo } from '../../console/src/dashboard/scales.ts'

describe('the steps beside an axis', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10, [0, 5, 10]],
    [11, [0, 5, 10, 15]],
    [230, [0, 100, 200, 300]],
  ])('are round: up to %i they are %j', (max, ticks) => {
    expect(ticksUpTo(max)).toEqual(ticks)
  })

  it('are few, whole and reach as far as the largest count', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (max) => {
        const ticks = ticksUpTo(max)

        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})

describe('a scale', () => {
  it('maps nothing and everything onto its two ends', () => {
    const toY = createScale(8, 100, 20)

    expect([toY(0), toY(4), toY(8)]).toEqual([100, 60, 20])
  })

  it('stays at its start where there is nothing to measure', () => {
    expect(createScale(0, 5, 9)(0)).toBe(5)
  })
})

describe('the labels of days', () => {
  it('are no more than there is room for, and name the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), (count) => {
        const labels = labelled(count, 10)

        expect(labels.length).toBeLessThanOrEqual(10)
        expect(labels.at(-1)).toBe(count - 1)
      }),
    )
  })
})

describe('the drawing of a volume', () => {
  it('keeps every bar inside it, on the ground, and beside the others', () => {
    const day = fc.record({ day: fc.constant('2026-03-04'), judged: fc.nat(5000), decided: fc.nat(5000) })
    fc.assert(
      fc.property(fc.array(day, { maxLength: 90 }), (volume) => {
        const { days, ground, width, left } = layVolume(volume)
        const bars = days.flatMap(({ judged, decided }) => [judged, decided])

        expect(bars.every(({ y, height }) => y >= 0 && Math.abs(y + height - ground) < 1e-6)).toBe(true)
        expect(bars.every(({ x, width: wide }) => x >= left && x + wide <= width)).toBe(true)
        expect(bars.every(({ x, width: wide }, index) => x + wide <= (bars[index + 1]?.x ?? width) + 1e-6)).toBe(true)
      }),
    )
  })
})
