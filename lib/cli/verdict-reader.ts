import type { Verdict } from '../contracts/verdict.ts'

/** A verdict as it was stored. */
export interface StoredVerdict {
  readonly verdict: Verdict
  /** ISO 8601. */
  readonly judgedAt: string
  /** Of the uploaded object; undefined where the bucket keeps no versions. */
  readonly versionId: string | undefined
}

/** Reads what the pipeline has judged. */
export interface VerdictReader {
  /** @returns the latest verdict on an article, by its key in the intake bucket; undefined if there is none. */
  find(article: string): Promise<StoredVerdict | undefined>
}

/** A reader that holds connections until closed. */
export type OpenVerdictReader = VerdictReader & { close(): void }
