import { choosePack } from '../compose.ts'
import { createRulesCommand } from './rules-command.ts'
import { testExamples } from './test-examples.ts'

export { lintPack } from './lint-pack.ts'
export { createRulesCommand } from './rules-command.ts'

export const rulesCommand = createRulesCommand({ choosePack, testExamples })
