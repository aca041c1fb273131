import type { Suggestion, Verdict } from '../contracts/verdict.ts'
import type { Language } from '../contracts/words.ts'
import type { Evidence, SentenceExplanation } from '../engine/index.ts'

/** Bytes to be judged, named as the user named them. */
export interface JudgeInput {
  readonly uri: string
  /** Undefined to go by the ending of `uri`. */
  readonly mediaType: string | undefined
  readonly bytes: Uint8Array
}

/** The engine, as the command line sees it. */
export interface Judge {
  /** @param evidence what the claims of the input are compared with */
  judge(input: JudgeInput, evidence?: Evidence): Verdict
  /** The same verdict in the words of another language. */
  translate?(verdict: Verdict, language: Language): Verdict
  /** Why each advertisement of an input is one, in text order. Costs about as much as judging it again. */
  explain?(input: JudgeInput): Iterable<SentenceExplanation>
  /** By finding id, the edits that were tried and hold. Judges the input again for each finding. */
  suggest?(input: JudgeInput, findings: readonly string[]): ReadonlyMap<string, Suggestion>
}
