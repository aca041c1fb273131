import { describe, expect, it } from 'vitest'
import { usageAt } from '../../cost/interpolate.ts'
import { articleOf } from './usage-fixture.ts'

const MEASURED = [
  articleOf(4000, { cpuMs: 40, writeUnits: { article: 2, findings: 4 } }),
  articleOf(1000, { cpuMs: 10, writeUnits: { article: 2 } }),
  articleOf(2000, { cpuMs: 15, writeUnits: { article: 2 } }),
]

describe('what an article of a length takes', () => {
  it('is what was measured at that length', () => {
    expect(usageAt(MEASURED, 2000)).toMatchObject({ cpuMs: 15, writeUnits: { article: 2 } })
  })

  it('lies on the line between the lengths around it', () => {
    expect(usageAt(MEASURED, 3000)).toMatchObject({ cpuMs: 27.5, writeUnits: { article: 2, findings: 2 } })
  })

  it('goes on as between the two longest, and never falls below the shortest', () => {
    expect(usageAt(MEASURED, 6000).cpuMs).toBe(65)
    expect(usageAt(MEASURED, 10).cpuMs).toBe(10)
  })

  it('is the same at every length if one was measured', () => {
    expect(usageAt([articleOf(1000)], 9000).cpuMs).toBe(10)
  })
})
