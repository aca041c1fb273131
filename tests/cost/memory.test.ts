import { describe, expect, it } from 'vitest'
import { tableOfMemory } from '../../cost/memory-table.ts'
import { readOptions } from '../../cost/options.ts'
import { MEASURED } from './usage-fixture.ts'

const options = readOptions(['--bytes', '1000', '--selling', '0'], 1024)

describe('the moderate function with more and with less memory', () => {
  const settings = tableOfMemory(options, MEASURED)

  it('works by its share of a core, and waits as long', () => {
    // 10 ms on a whole core, and a tenth of 100 ms.
    expect(settings.at(-1)).toMatchObject({ memoryMiB: 1769, articleMs: 20, coldStartMs: 500, heavyBatchMs: 10_000 })
    expect(settings[0]?.articleMs).toBeCloseTo(10 * (1769 / 512) + 10, 6)
  })

  it('costs by memory and time', () => {
    expect(settings.at(-1)?.usdPerMillion).toBeCloseTo(20_000 * (1769 / 1024) * 0.0000133334, 6)
  })

  it('has room left after a heavy batch, or has not', () => {
    expect(settings.map(({ freeMiB }) => freeMiB)).toEqual([32, 288, 544, 1056, 1289])
  })
})
