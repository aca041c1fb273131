import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CopydeskError, isCopydeskError } from '../lib/contracts/errors.ts'

/** Parses arguments strictly. Throws `usage` with the given synopsis for anything unknown. */
export function parseCommand<T extends ParseArgsConfig['options']>(options: T, synopsis: string) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : 'Arguments not understood', synopsis)
  }
}

export function usage(message: string, synopsis: string): CopydeskError {
  return new CopydeskError('usage', message, { hint: `Usage: ${synopsis}` })
}

/** Runs a command; what fails on purpose is told on stderr and ends with its exit code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!isCopydeskError(error)) throw error
    process.stderr.write(`${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`)
    process.exitCode = error.exitCode
  }
}
