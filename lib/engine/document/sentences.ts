import { endsSentence } from './boundaries.ts'
import { classOf, isBlank, LETTER } from './characters.ts'
import type { Line, Sentence, Token } from './document.ts'

/**
 * Cuts each line into sentences. A sentence never crosses a line break, and every non-blank character lies in
 * exactly one: boundaries only divide a line, they never drop a stretch of it.
 */
export function splitSentences(
  text: string,
  lines: readonly Line[],
  tokens: readonly Token[],
  language: string,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let token = 0
  for (const [line, { start, end }] of lines.entries()) {
    const first = token
    while (token < tokens.length && (tokens[token]?.start ?? end) < end) token++
    for (const sentence of splitLine({ text, tokens, language, start, end, first, last: token })) {
      sentences.push({ ...sentence, line })
    }
  }
  return sentences
}

/** One line with its tokens: the stretch of text and the half-open range `first` to `last` of its tokens. */
export interface LineOfTokens {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: string
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

function splitLine(line: LineOfTokens): readonly Omit<Sentence, 'line'>[] {
  const sentences: Omit<Sentence, 'line'>[] = []
  let start = line.start
  let firstToken = line.first
  for (let token = line.first; token < line.last; token++) {
    const stop = line.tokens[token]
    if (stop === undefined || !isStopToken(stop)) continue
    const lastToken = skipClosers(line, token)
    if (lastToken + 1 >= line.last || !endsSentence(line, token, lastToken)) continue
    const end = line.tokens[lastToken]?.end ?? stop.end
    pushTrimmed(sentences, line.text, start, end, firstToken, lastToken + 1)
    start = end
    firstToken = lastToken + 1
    token = lastToken
  }
  pushTrimmed(sentences, line.text, start, line.end, firstToken, line.last)
  return sentences
}

function isStopToken({ kind, word }: Token): boolean {
  if (kind !== 'symbol') return false
  const first = word.charCodeAt(0)
  return first === 0x2e || first === 0x21 || first === 0x3f
}

/** Quotes and brackets that directly follow a stop close the sentence they stand in. */
function skipClosers({ text, tokens, last }: LineOfTokens, stop: number): number {
  let at = stop
  while (at + 1 < last) {
    const next = tokens[at + 1]
    if (next === undefined || next.start !== tokens[at]?.end || !isCloser(text, next)) break
    at++
  }
  return at
}

function isCloser(text: string, token: Token): boolean {
  const raw = text[token.start] ?? ''
  if (raw === ')' || raw === ']' || raw === '}' || raw === '”' || raw === '’' || raw === '»' || raw === '›') return true
  const quote = raw === '"' || raw === "'" || raw === '“' || raw === '‘' || raw === '«' || raw === '‹'
  return quote && !startsWord(text, token.end)
}

/** A straight or inverted quote glued to a following letter opens, rather than closes. */
function startsWord(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === LETTER
}

function pushTrimmed(
  sentences: Omit<Sentence, 'line'>[],
  text: string,
  from: number,
  to: number,
  firstToken: number,
  endToken: number,
): void {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start < end) sentences.push({ start, end, firstToken, endToken })
}
