import type { Document } from '../document/index.ts'
import { periodsIn } from './periods-in.ts'

/** Lines with words that a dateline is looked for in. */
const DATELINE_SENTENCES = 12

/** @returns the first full date of the first sentences, headline included, as an ISO day; null when there is none. */
export function publishedOn(document: Document): string | null {
  const opening = { ...document, sentences: document.sentences.slice(0, DATELINE_SENTENCES) }
  return periodsIn(opening, null).find(({ label }) => label === 'day')?.period?.end ?? null
}
