import { openVerdicts } from '../compose.ts'
import { LIVE_DESK } from '../desk/index.ts'
import { createShowCommand } from './show-command.ts'

export { createShowCommand } from './show-command.ts'
export type { StackAddress } from './stack-address.ts'

export const showCommand = createShowCommand({ openVerdicts, desk: LIVE_DESK })
