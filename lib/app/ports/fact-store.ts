import type { EvidenceDocument } from '../../contracts/evidence.ts'
import type { Upload } from './source-store.ts'

/** A piece of evidence, read, and the upload it came by; `upload.article` is its key in the intake. */
export interface EvidenceRecord {
  readonly upload: Upload
  readonly document: EvidenceDocument
}

export type Saving =
  | {
      readonly kind: 'saved'
      /** Whom the document speaks of, and whom the version before spoke of. */
      readonly touches: readonly string[]
    }
  /** A later upload of the same key is current. */
  | { readonly kind: 'superseded' }

/** The articles that speak of some entities, each by the latest upload known to do so. */
export interface Touched {
  readonly uploads: readonly Upload[]
  /** False if there are more than can be told at once. */
  readonly complete: boolean
}

/**
 * Facts by the entities they are about, and the articles that speak of those. An article is noted before its evidence is
 * looked up, and evidence is saved before its articles are: whichever comes second sees the other.
 */
export interface FactStore {
  /** Makes a document current unless a later upload of its key is. Saving it again is harmless. */
  save(record: EvidenceRecord): Promise<Saving>
  /** @returns the current documents that speak of any of the entities, each with its facts on these alone. */
  documentsOn(entities: readonly string[]): Promise<readonly EvidenceDocument[]>
  /** Notes that an article speaks of entities, unless a later upload of it has been noted. */
  noteArticle(upload: Upload, entities: readonly string[]): Promise<void>
  articlesTouching(entities: readonly string[]): Promise<Touched>
}
