import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { CopydeskError } from '../../contracts/errors.ts'
import type { Shell } from '../command/index.ts'
import { harmless, type Sink } from '../terminal/index.ts'

/** Where an export goes. */
export interface Output {
  write(text: string): Promise<void>
  close(): void
  /** True once nobody reads any more. */
  readonly isClosed: boolean
}

/** Opens a file, which takes the place of any of its name once it is whole; or standard output. */
export function openOutput(path: string | undefined, { stdout }: Shell): Output {
  return path === undefined ? toStdout(stdout) : toFile(path)
}

/** What names and notes hold may not drive a terminal; elsewhere every byte is as it was. */
function toStdout(stdout: Sink): Output {
  return {
    write: (text) => stdout.write(stdout.isTerminal ? text.split('\n').map(harmless).join('\n') : text),
    close: () => undefined,
    get isClosed() {
      return stdout.isClosed
    },
  }
}

function toFile(path: string): Output {
  const part = `${path}.part`
  orSay(path, () => writeFileSync(part, ''))
  return {
    write: async (text) => orSay(path, () => appendFileSync(part, text)),
    close: () => orSay(path, () => renameSync(part, path)),
    isClosed: false,
  }
}

function orSay(path: string, write: () => void): void {
  try {
    write()
  } catch (cause) {
    throw new CopydeskError('usage', `cannot write ${path}`, { hint: 'check the path, or write it elsewhere', cause })
  }
}
