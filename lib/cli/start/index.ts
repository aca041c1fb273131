import { runLocalStack } from '../compose.ts'
import { createStartCommand } from './start-command.ts'

export { renderProgress } from './progress.ts'
export { type ReadyStack, renderReady } from './ready.ts'
export { createStartScreen, type StartScreen } from './start-screen.ts'
export type { VerdictRow } from './verdict-row.ts'
export { renderVerdictTable } from './verdict-table.ts'

export const startCommand = createStartCommand({ runLocalStack })
