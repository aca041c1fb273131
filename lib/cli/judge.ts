import type { Verdict } from '../contracts/verdict.ts'

/** Bytes to be judged, named as the user named them. */
export interface JudgeInput {
  readonly uri: string
  /** Undefined to go by the ending of `uri`. */
  readonly mediaType: string | undefined
  readonly bytes: Uint8Array
}

/** The engine, as the command line sees it. */
export interface Judge {
  judge(input: JudgeInput): Verdict
}
