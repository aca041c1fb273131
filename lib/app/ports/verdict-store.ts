import type { Verdict } from '../../contracts/index.ts'
import type { Upload } from './source-store.ts'

/** A verdict, the upload it judges, and when. */
export interface VerdictRecord {
  readonly upload: Upload
  readonly verdict: Verdict
  /** ISO 8601, UTC. */
  readonly judgedAt: string
}

/** `superseded`: this upload, or a later one of the same article, has its verdict already. */
export type Filing = { readonly kind: 'filed' } | { readonly kind: 'superseded' }

/** Keeps exactly one current verdict for each article: that of its latest upload, in whatever order they arrive. */
export interface VerdictStore {
  file(record: VerdictRecord): Promise<Filing>
  /** @returns the current verdict of an article, or undefined if there is none. */
  find(article: string): Promise<VerdictRecord | undefined>
}
