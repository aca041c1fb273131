import type { Shell } from '../command/index.ts'
import type { Layout } from '../report/index.ts'
import { renderProgress } from './progress.ts'
import { type ReadyStack, renderReady } from './ready.ts'
import type { VerdictRow } from './verdict-row.ts'
import { renderVerdictTable } from './verdict-table.ts'

/** What the user sees while the local stack comes up. */
export interface StartScreen {
  progress(done: number, total: number, name: string): Promise<void>
  verdicts(rows: readonly VerdictRow[]): Promise<void>
  ready(stack: ReadyStack): Promise<void>
}

/** Progress goes to stderr, and only to a terminal, where a line can be written over. */
export function createStartScreen({ stdout, stderr }: Shell, layout: Layout): StartScreen {
  const eraseLine = stderr.isTerminal ? '\r\u001b[K' : ''
  return {
    async progress(done, total, name) {
      if (stderr.isTerminal) await stderr.write(eraseLine + renderProgress(done, total, name, layout))
    },
    async verdicts(rows) {
      await stderr.write(eraseLine)
      await stdout.write(`${renderVerdictTable(rows, layout)}\n`)
    },
    async ready(stack) {
      await stderr.write(eraseLine)
      await stdout.write(renderReady(stack, layout))
    },
  }
}
