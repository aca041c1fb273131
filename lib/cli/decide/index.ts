import { LIVE_DESK } from '../desk/index.ts'
import { createDecideCommand } from './decide-command.ts'

export const decideCommand = createDecideCommand(LIVE_DESK)
