import type { Readable } from 'node:stream'
import type { Sink } from '../terminal/index.ts'

/** What a command has of the world around it. */
export interface Shell {
  readonly stdin: Readable
  /** The report, and nothing else. */
  readonly stdout: Sink
  /** Errors, notices, progress. */
  readonly stderr: Sink
  readonly environment: Readonly<Record<string, string | undefined>>
}
