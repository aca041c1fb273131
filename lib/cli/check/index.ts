import { MAX_BYTES } from '../../contracts/config.ts'
import { createJudge } from '../compose.ts'
import { createCheckCommand } from './check-command.ts'

export { createCheckCommand } from './check-command.ts'
export { readNamedFile } from './read-input.ts'

export const checkCommand = createCheckCommand({ loadJudge: createJudge, maxBytes: MAX_BYTES })
