import { limits } from '../lib/infra/limits.ts'
import { runCommand } from '../model/command-line.ts'
import { readMeasured } from './measured.ts'
import { tableOfMemory } from './memory-table.ts'
import { readOptions } from './options.ts'
import { printMemory } from './print-memory.ts'

/** Prints what the moderate function does with more and with less memory. Takes the options of the bill. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), limits.memoryMiB)
  const settings = tableOfMemory(options, readMeasured())
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(settings)}\n` : printMemory(settings))
})
