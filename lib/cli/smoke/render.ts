import { oneLine, padLeft, padRight } from '../terminal/index.ts'
import { exitCodeOf, type Leftover, type Logbook, type Step } from './logbook.ts'

/** One step, on one line. */
export function renderStep({ name, result, ms, detail }: Step): string {
  return `${padRight(result, 8)}${padRight(name, 12)}${padLeft(`${ms} ms`, 10)}  ${oneLine(detail)}\n`
}

export function renderLeftover({ what, why }: Leftover): string {
  return `${padRight('left', 8)}${oneLine(what)}: ${oneLine(why)}\n`
}

/** The last line. */
export function renderEnding(log: Logbook, stage: string): string {
  return `${WORDS[exitCodeOf(log)]} of ${stage}\n`
}

const WORDS = { 0: 'passed: the smoke test', 1: 'failed: the smoke test', 2: 'not finished: the smoke test' } as const
