import type { TraceStore } from '../../adapters/aws/index.ts'
import type { ReviewStore, VerdictStore } from '../../app/index.ts'
import type { ReviewClient } from '../../client/index.ts'

/** A stack as a smoke test uses it: from outside, as a content system and a reviewer would. */
export interface SmokeStack {
  /** Uploads an article of plain text. */
  readonly put: (article: string, bytes: Uint8Array) => Promise<unknown>
  readonly verdicts: Pick<VerdictStore, 'find'>
  readonly reviews: Pick<ReviewStore, 'find' | 'scan'>
  readonly traces: TraceStore
  /** Undefined where nobody is signed in. */
  readonly desk: ReviewClient | undefined
}

/** What is asked of a run. */
export interface SmokeWishes {
  /** Key of the article of this run. */
  readonly article: string
  /** How the run is taken back later, if it has to be. */
  readonly cleanCommand: string
  readonly waitMs: number
  /** Also decide on the article, as a reviewer. */
  readonly decide: boolean
  /** Aborted when somebody wants the run to end. */
  readonly interrupted: AbortSignal
}
