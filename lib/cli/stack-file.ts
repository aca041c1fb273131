import { readFileSync } from 'node:fs'
import { CopydeskError, type StackFile, StackFileSchema } from '../contracts/index.ts'

/** What the local stack writes when it starts, below the working directory. */
export const STACK_FILE = '.copydesk/stack.json'

/**
 * Reads where the local stack is.
 * @returns undefined if none was started in this directory
 * @throws CopydeskError `config-invalid` if the file says nothing usable
 */
export function readStackFile(path: string): StackFile | undefined {
  const text = readText(path)
  if (text === undefined) return undefined
  try {
    return StackFileSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new CopydeskError('config-invalid', `${path} does not say where the stack is`, {
      hint: 'start the local stack again: npm start',
      cause,
    })
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
