import { LIVE_DESK } from '../desk/index.ts'
import { createQueueCommand } from './queue-command.ts'

export { listArticles } from './list-articles.ts'

export const queueCommand = createQueueCommand(LIVE_DESK)
