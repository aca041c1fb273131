import { openLetterBox } from '../compose.ts'
import { createDeadLettersCommand } from './dead-letters-command.ts'

export type { OpenLetterBox } from './dead-letters-command.ts'
export type { LetterAddress } from './letter-addresses.ts'

export const deadLettersCommand = createDeadLettersCommand({ openLetterBox, now: () => new Date() })
