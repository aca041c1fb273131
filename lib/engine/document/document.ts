/** The smallest unit rules and the model look at. Offsets point into the untouched text. */
export interface Token {
  readonly start: number
  readonly end: number
  /**
   * The shadow of these characters: lower case, straight quotes, no zero-width letters or soft hyphens,
   * look-alike letters resolved. Matching happens on this, reporting on the offsets.
   */
  readonly word: string
  readonly kind: TokenKind
  /** Index into `Document.spellings`: tokens spelled alike share it. */
  readonly spelling: number
}

export type TokenKind = 'word' | 'number' | 'symbol'

/** A stretch of one line. Every non-blank character of the text lies in exactly one sentence. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Half-open range into `Document.tokens`. */
  readonly firstToken: number
  readonly endToken: number
  /** Index into `Document.lines`. */
  readonly line: number
}

/** A physical line without its line break. Blank lines count, so a difference of two is a paragraph break. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** A text taken apart, nothing lost: offsets are UTF-16 code units into `text`, half-open. */
export interface Document {
  readonly text: string
  /** ISO 639-1 code, or "und" when it cannot be told. */
  readonly language: string
  readonly lines: readonly Line[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** The shadow of each distinct spelling, in order of appearance. */
  readonly spellings: readonly string[]
}
