import { readDocument, type Token } from '../document/index.ts'

/** @returns the words and numbers of a text, without its marks, so that punctuation makes no difference. */
export function wordsIn(text: string): readonly string[] {
  return readDocument(text)
    .tokens.filter(isSpoken)
    .map(({ word }) => word)
}

/** @returns true if a token is read aloud: a word or a number. */
export function isSpoken({ kind }: Token): boolean {
  return kind !== 'symbol'
}
