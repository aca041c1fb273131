import { parseArgs } from 'node:util'
import { CopydeskError } from '../lib/contracts/errors.ts'

/** What the bill is for. */
export interface CostOptions {
  readonly articles: number
  /** Of each article. */
  readonly bytes: number
  /** Share of the articles that sell something. */
  readonly selling: number
  /** Share of the articles that a person decides on. */
  readonly reviewed: number
  /** Articles handed to the function at a time. */
  readonly batch: number
  readonly memoryMiB: number
  readonly format: 'text' | 'json'
}

const USAGE = `Usage: npm run -s cost -- [options]
  --articles N     articles uploaded in a month (1000000)
  --bytes N        bytes of each (6000)
  --selling SHARE  share of them that sell something (0.2)
  --reviewed SHARE share of them that a person decides on (0.05)
  --batch N        articles judged in one invocation, 1 to 10 (10)
  --memory MIB     memory of the functions, 128 to 1769 (as deployed)
  --format FORMAT  text or json (text)`

/** @throws CopydeskError `usage` */
export function readOptions(parameters: readonly string[], memoryMiB: number): CostOptions {
  const values = parse(parameters)
  const whole = (name: keyof typeof values, least: number, most: number, initial: number): number =>
    readNumber(name, values[name], initial, (value) => Number.isSafeInteger(value) && value >= least && value <= most, {
      expected: most === MOST ? 'a whole number above zero' : `a whole number from ${least} to ${most}`,
    })
  const share = (name: keyof typeof values, initial: number): number =>
    readNumber(name, values[name], initial, (value) => value >= 0 && value <= 1, { expected: 'a share from 0 to 1' })
  return {
    articles: whole('articles', 1, MOST, 1_000_000),
    bytes: whole('bytes', 1, MOST, 6000),
    selling: share('selling', 0.2),
    reviewed: share('reviewed', 0.05),
    batch: whole('batch', 1, 10, 10),
    memoryMiB: whole('memory', 128, 1769, memoryMiB),
    format: readFormat(values.format),
  }
}

const MOST = Number.MAX_SAFE_INTEGER

const text = { type: 'string' } as const

function parse(parameters: readonly string[]) {
  const options = {
    articles: text,
    bytes: text,
    selling: text,
    reviewed: text,
    batch: text,
    memory: text,
    format: text,
  }
  try {
    return parseArgs({ args: [...parameters], options, strict: true }).values
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : 'the options cannot be read')
  }
}

function readNumber(
  name: string,
  value: string | undefined,
  initial: number,
  isRight: (value: number) => boolean,
  { expected }: { expected: string },
): number {
  if (value === undefined) return initial
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (isRight(number)) return number
  throw wrongUsage(`--${name} takes ${expected}, not ${JSON.stringify(value)}`)
}

function readFormat(value = 'text'): CostOptions['format'] {
  if (value === 'text' || value === 'json') return value
  throw wrongUsage(`--format takes text or json, not ${JSON.stringify(value)}`)
}

function wrongUsage(message: string): CopydeskError {
  return new CopydeskError('usage', message, { hint: USAGE })
}
