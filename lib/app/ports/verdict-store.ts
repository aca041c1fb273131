import type { EngineIdentity, Verdict } from '../../contracts/index.ts'
import type { Upload } from './source-store.ts'

/** A verdict, the upload it judges, and when. */
export interface VerdictRecord {
  readonly upload: Upload
  readonly verdict: Verdict
  /** ISO 8601, UTC. */
  readonly judgedAt: string
}

/** The current verdict of an article, as far as another must know before it takes its place. */
export interface Standing {
  readonly sequencer: string
  /** Names this one verdict. */
  readonly revision: string
  readonly evidence: EngineIdentity['evidence']
  /**
   * Since when the article waits for a person; null if it is cleared or decided and does not. A verdict on the same upload
   * does not start its waiting anew.
   */
  readonly waitingSince: string | null
}

export type Filing =
  | {
      readonly kind: 'filed'
      /** Names the verdict from now on. */
      readonly revision: string
    }
  /** Another verdict became current after the standing one was read. */
  | { readonly kind: 'overtaken' }

/** Keeps exactly one current verdict for each article: that of its latest upload, in whatever order they arrive. */
export interface VerdictStore {
  /** @returns what is current now, or undefined if there is no verdict yet. */
  standing(article: string): Promise<Standing | undefined>
  /**
   * Files a verdict in place of an earlier upload's, or of the very verdict `standing`. Read the standing verdict before
   * looking up evidence: then no verdict gives way to one that knew less.
   */
  file(record: VerdictRecord, standing: Standing | undefined): Promise<Filing>
  /** @returns the current verdict of an article, or undefined if there is none. */
  find(article: string): Promise<VerdictRecord | undefined>
}

/** Verdicts as they were filed, the current and the earlier ones. */
export interface VerdictArchive {
  /**
   * @param text SHA-256 of the text it judges
   * @returns the verdict of a revision, or undefined if it is not kept
   */
  find(article: string, revision: string, text: string): Promise<Verdict | undefined>
}
