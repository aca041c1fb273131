import type { Writable } from 'node:stream'
import { CopydeskError } from '../../contracts/errors.ts'

/** Where a command writes. */
export interface Sink {
  /** Settles when the text is handed over; does nothing once the reader has gone. */
  write(text: string): Promise<void>
  /** True once nobody reads any more, as after `| head`. */
  readonly isClosed: boolean
  readonly isTerminal: boolean
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined
}

/** Wraps a stream of the process. A broken pipe is no error: it closes the sink. */
export function createSink(stream: Writable & { isTTY?: boolean; columns?: number }): Sink {
  let closed = false
  stream.on('error', () => {
    closed = true
  })
  return {
    get isClosed() {
      return closed
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write(text) {
      if (closed || text === '') return Promise.resolve()
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          closed ||= error instanceof Error
          if (error instanceof Error && !isBrokenPipe(error)) reject(unwritable(error))
          else resolve()
        })
      })
    },
  }
}

function unwritable(cause: NodeJS.ErrnoException): CopydeskError {
  return new CopydeskError(
    'store-unavailable',
    `cannot write the output: the system says ${cause.code ?? cause.name}`,
    {
      hint: 'make room, or write it elsewhere',
      cause,
    },
  )
}

function isBrokenPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
}
