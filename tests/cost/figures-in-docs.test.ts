import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { billFor } from '../../cost/bill.ts'
import { readMeasured } from '../../cost/measured.ts'
import { tableOfMemory } from '../../cost/memory-table.ts'
import { readOptions } from '../../cost/options.ts'
import { printBill } from '../../cost/print-bill.ts'
import { printMemory } from '../../cost/print-memory.ts'
import { usageOf } from '../../cost/usage.ts'
import { limits } from '../../lib/infra/limits.ts'

const docs = readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8')
const options = readOptions([], limits.memoryMiB)
const measured = readMeasured()

it('shows the bill as the command prints it', () => {
  expect(docs).toContain(printBill(billFor(usageOf(options, measured)), options))
})

it('shows the memory table as the command prints it', () => {
  expect(docs).toContain(printMemory(tableOfMemory(options, measured)))
})

it.each([['--batch 1'], ['--reviewed 0'], ['--selling 0 --reviewed 0'], ['--selling 1']])(
  'shows the total with %s',
  (parameters) => {
    const other = readOptions(parameters.split(' '), limits.memoryMiB)

    expect(docs).toContain(`| \`${parameters}\` | ${billFor(usageOf(other, measured)).totalUsd.toFixed(2)} |`)
  },
)
