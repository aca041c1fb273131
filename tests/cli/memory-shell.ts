import { Readable } from 'node:stream'
import type { Shell } from '../../lib/cli/command/index.ts'
import type { Sink } from '../../lib/cli/terminal/index.ts'

export interface MemorySink extends Sink {
  readonly written: string
}

/** A shell whose output can be read back. */
export interface MemoryShell extends Shell {
  readonly stdout: MemorySink
  readonly stderr: MemorySink
}

export function createMemoryShell(stdin: string | Uint8Array = '', isTerminal = false): MemoryShell {
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: createMemorySink(isTerminal),
    stderr: createMemorySink(isTerminal),
    environment: {},
  }
}

function createMemorySink(isTerminal: boolean): MemorySink {
  let written = ''
  return {
    isClosed: false,
    isTerminal,
    columns: undefined,
    get written() {
      return written
    },
    async write(text) {
      written += text
    },
  }
}
