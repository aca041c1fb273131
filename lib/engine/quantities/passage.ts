import type { Token } from '../document/index.ts'
import type { NumberHabit } from './numeral.ts'

/** The sentence in which numbers are read. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly first: number
  readonly endToken: number
  readonly german: boolean
  readonly habit: NumberHabit
}

/** @returns the shadow of a token of the sentence, or '' outside it. */
export function wordAt({ tokens, first, endToken }: Passage, at: number): string {
  return at >= first && at < endToken ? (tokens[at]?.word ?? '') : ''
}

/** @returns true where nothing stands between a token and the next one. */
export function touches({ tokens }: Passage, at: number): boolean {
  return tokens[at]?.end === tokens[at + 1]?.start
}

/** @returns true where a hyphen that left no token joins a token to the next one. */
export function isHyphenated({ text, tokens }: Passage, at: number): boolean {
  const end = tokens[at]?.end ?? 0
  const code = text.charCodeAt(end)
  return tokens[at + 1]?.start === end + 1 && (code === 0x2d || code === 0x2010 || code === 0x2011)
}

export function isNumber({ tokens, first, endToken }: Passage, at: number): boolean {
  return at >= first && at < endToken && tokens[at]?.kind === 'number'
}

/** @returns true for a token with a capital first or second, as in "iPhone". */
export function isCapital({ text, tokens }: Passage, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const letters = text.slice(token.start, Math.min(token.end, token.start + 2))
  return letters !== letters.toLowerCase()
}
