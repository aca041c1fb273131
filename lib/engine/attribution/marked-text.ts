import { type Document, isCapitalAt, type Token } from '../document/index.ts'
import { MARK, type Marker } from './marks.ts'

/** An article with the marks of each of its tokens. */
export interface MarkedText {
  readonly document: Document
  readonly marker: Marker
  readonly marks: Int32Array
  readonly german: boolean
}

/** Looks each spelling of an article up once. */
export function markText(document: Document, marker: Marker): MarkedText {
  const { text, tokens, spellings } = document
  const bySpelling = new Int32Array(spellings.length)
  let met = 0
  const marks = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const { spelling } = token
    // Spellings are numbered as they appear.
    if (spelling === met) bySpelling[met++] = marksOfToken(text, token, marker)
    marks[at] = bySpelling[spelling] ?? 0
  }
  return { document, marker, marks, german: document.language === 'de' }
}

function marksOfToken(text: string, token: Token, marker: Marker): number {
  if (token.kind !== 'word') return 0
  return marker.marksOf(token.word) | (isCapitalAt(text, token.start) ? MARK.capital : 0)
}

/** @returns true if the token has one of the marks. */
export function has({ marks }: MarkedText, at: number, mark: number): boolean {
  return ((marks[at] ?? 0) & mark) !== 0
}

/** @returns the shadow of a token, or nothing beyond the text. */
export function wordAt({ document }: MarkedText, at: number): string {
  return document.tokens[at]?.word ?? ''
}

/** @returns true for a symbol that is not part of a name or an amount. */
export function isBreak({ document }: MarkedText, at: number): boolean {
  const token = document.tokens[at]
  return token === undefined || (token.kind === 'symbol' && !INNER.has(token.word))
}

const INNER: ReadonlySet<string> = new Set(['&', '.', '%', '$', '€', "'", '/'])

const WORDLIKE =
  MARK.common |
  MARK.determiner |
  MARK.preposition |
  MARK.passive |
  MARK.blocker |
  MARK.contrast |
  MARK.class |
  MARK.document |
  MARK.self |
  MARK.pronoun |
  MARK.person |
  MARK.company |
  MARK.says |
  MARK.maySay |
  MARK.filler |
  MARK.opener |
  MARK.separable |
  MARK.hearsay |
  MARK.shall |
  MARK.taker |
  MARK.rating

/** @returns true for a capitalised word that no list knows as anything but a name. */
export function isName(text: MarkedText, at: number): boolean {
  const marks = text.marks[at] ?? 0
  if ((marks & MARK.capital) === 0) return false
  return (marks & (MARK.institution | MARK.legalForm)) !== 0 || (marks & WORDLIKE) === 0
}
