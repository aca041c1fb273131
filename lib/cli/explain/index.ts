import { MAX_BYTES } from '../../contracts/config.ts'
import { readNamedFile } from '../check/index.ts'
import { choosePack, createJudge } from '../compose.ts'
import { createExplainCommand } from './explain-command.ts'

export { createExplainCommand } from './explain-command.ts'

export const explainCommand = createExplainCommand({
  choosePack,
  loadJudge: createJudge,
  readArticle: (path) => readNamedFile(path, MAX_BYTES),
})
