import type { Language, Role } from '../../lib/contracts/words.ts'
import {
  type Attribution,
  attributionOf,
  findAttributions,
  indexAttributions,
} from '../../lib/engine/attribution/index.ts'
import { type Document, readDocument } from '../../lib/engine/document/index.ts'
import type { RoleAssignment } from '../../lib/engine/roles/index.ts'

export interface Read {
  readonly document: Document
  readonly attributions: readonly Attribution[]
}

/** Reads a text all of whose sentences have one role. */
export function readText(text: string, language: Language = 'en', role: Role = 'report'): Read {
  const document: Document = { ...readDocument(text), language }
  const roles = document.sentences.map((): RoleAssignment => ({ role, confidence: 1 }))
  return { document, attributions: findAttributions(document, roles) }
}

/** @returns what covers some words of a text, or null. */
export function coverOf({ document, attributions }: Read, words: string): Attribution | null {
  const start = document.text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in "${document.text}"`)
  const end = start + words.length
  const first = document.tokens.findIndex((token) => token.end > start)
  const after = document.tokens.findIndex((token) => token.start >= end)
  const sentence = document.sentences.findIndex(({ endToken }) => endToken > first)
  const index = indexAttributions(attributions, document.sentences.length)
  return attributionOf(index, sentence, first, after < 0 ? document.tokens.length : after)
}

/** "kind support": what covers some words, as a word for tables. */
export function coveredBy(read: Read, words: string): string {
  const cover = coverOf(read, words)
  return cover === null ? 'nobody' : cover.kind
}

/** @returns the words of a text that name a source. */
export function sourceWords({ document: { text, tokens } }: Read, { source }: Attribution): string {
  return text.slice(tokens[source.first]?.start, tokens[source.end - 1]?.end)
}

/** One pair a line: attributed | bare | the words asked about. */
export function pairsOf(table: string): readonly (readonly [attributed: string, bare: string, words: string])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [attributed = '', bare = '', words = ''] = line.split('|').map((part) => part.trim())
      return [attributed, bare, words] as const
    })
}
