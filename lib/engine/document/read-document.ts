import { BREAK, classOf } from './characters.ts'
import type { Document, Line } from './document.ts'
import { detectLanguage } from './language.ts'
import { splitSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** Takes a text apart into lines, sentences and tokens. Any string will do; no offset ever moves. Linear time. */
export function readDocument(text: string): Document {
  const lines = splitLines(text)
  const { tokens, spellings } = tokenise(text)
  const language = detectLanguage(tokens)
  const sentences = splitSentences(text, lines, tokens, language)
  return { text, language, lines, sentences, tokens, spellings }
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x20 && code < 0x2028) continue
    if (classOf(code) !== BREAK) continue
    lines.push({ start, end: at })
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    start = at + 1
  }
  lines.push({ start, end: text.length })
  return lines
}
