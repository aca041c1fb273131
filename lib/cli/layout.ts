import type { Language } from '../contracts/words.ts'
import type { Shell } from './command/index.ts'
import type { Layout } from './report/index.ts'
import { wantsColor } from './terminal/index.ts'

/** How wide and in what colours to write, from the terminal, the environment and --no-color. */
export function chooseLayout({ stdout, environment }: Shell, colorRefused: boolean, language: Language = 'en'): Layout {
  return {
    color: wantsColor({ refused: colorRefused, environment, isTerminal: stdout.isTerminal }),
    language,
    width: Math.min(stdout.columns ?? WIDTH_ELSEWHERE, WIDEST),
  }
}

/** Without a terminal the width is fixed, so that two runs write the same bytes. */
const WIDTH_ELSEWHERE = 100

/** Longer rows are hard to read. */
const WIDEST = 120
