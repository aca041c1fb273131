import type { Document } from './document.ts'
import { detectLanguage } from './language.ts'
import { splitSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** Takes a text apart into lines, sentences and tokens. Any string will do; no offset ever moves. Linear time. */
export function readDocument(text: string): Document {
  const found = tokenise(text)
  const { tokens, spellings, lines } = found
  const language = detectLanguage(tokens)
  const sentences = splitSentences(found, language)
  return { text, language, lines, sentences, tokens, spellings }
}
