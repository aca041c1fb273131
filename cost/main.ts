import { limits } from '../lib/infra/limits.ts'
import { runCommand } from '../model/command-line.ts'
import { billFor } from './bill.ts'
import { readMeasured } from './measured.ts'
import { readOptions } from './options.ts'
import { printBill } from './print-bill.ts'
import { usageOf } from './usage.ts'

/** Prints what a month of articles costs, line by line. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), limits.memoryMiB)
  const bill = billFor(usageOf(options, readMeasured()))
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(bill)}\n` : printBill(bill, options))
})
