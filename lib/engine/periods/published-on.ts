import type { Document } from '../document/index.ts'
import { periodsIn } from './periods-in.ts'

/** Lines with words that a dateline is looked for in. */
const DATELINE_SENTENCES = 12

/** @returns the first full date of the first sentences, headline included, as an ISO day; null when there is none. */
export function publishedOn(document: Document): string | null {
  const sentences = document.sentences.slice(0, DATELINE_SENTENCES)
  const opening = { ...document, sentences, spellings: spellingsUpTo(document, sentences.at(-1)?.endToken ?? 0) }
  return periodsIn(opening, null).find(({ label }) => label === 'day')?.period?.end ?? null
}

/** Spellings are numbered as they appear: an opening has the first of them. */
function spellingsUpTo({ tokens, spellings }: Document, endToken: number): readonly string[] {
  let end = 0
  for (let at = 0; at < endToken; at++) end = Math.max(end, (tokens[at]?.spelling ?? 0) + 1)
  return spellings.slice(0, end)
}
