import type { Source } from '../../contracts/verdict.ts'
import type { Abstention } from '../../contracts/words.ts'

/** Bytes as they came, with what is known about them. */
export interface SourceBytes {
  readonly uri: string
  /** With parameters, as a Content-Type header gives it; undefined to go by the ending of `uri`. */
  readonly mediaType: string | undefined
  readonly bytes: Uint8Array
}

/** A text that can be judged, and where it came from. Offsets everywhere count UTF-16 code units of `content`. */
export interface SourceText {
  readonly kind: 'text'
  readonly source: Source
  readonly content: string
  /** Of `content` encoded as UTF-8. */
  readonly sha256: string
}

/** An input that cannot be judged, and why. It ends in an explicit abstention, never in a clean verdict. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly source: Source
  readonly reason: Abstention
  readonly message: string
}

/** Hex digest of bytes. Injected, so that the engine runs where there is no node:crypto. */
export type Sha256 = (bytes: Uint8Array) => string
