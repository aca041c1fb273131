import { endsSentence } from './boundaries.ts'
import { classOf, isBlank, LETTER } from './characters.ts'
import type { Line, Sentence, Token } from './document.ts'
import type { Tokens } from './tokens.ts'

/**
 * Cuts each line into sentences. A sentence never crosses a line break, and every non-blank character lies in
 * exactly one: boundaries only divide a line, they never drop a stretch of it.
 */
export function splitSentences(found: Tokens, language: string): readonly Sentence[] {
  const { text, tokens, lines, lineEnds, stops } = found
  const sentences: Sentence[] = []
  let first = 0
  let stop = 0
  for (let line = 0; line < lines.length; line++) {
    const { start, end } = lines[line] ?? NO_LINE
    const last = lineEnds[line] ?? first
    const firstStop = stop
    while ((stops[stop] ?? last) < last) stop++
    if (start < end)
      splitLine(sentences, { text, tokens, language, line, start, end, first, last }, stops, firstStop, stop)
    first = last
  }
  return sentences
}

const NO_LINE: Line = { start: 0, end: 0 }

/** One line with its tokens: the stretch of text and the half-open range `first` to `last` of its tokens. */
export interface LineOfTokens {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: string
  /** Index into `Document.lines`. */
  readonly line: number
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

function splitLine(
  sentences: Sentence[],
  line: LineOfTokens,
  stops: readonly number[],
  firstStop: number,
  endStop: number,
): void {
  let start = line.start
  let firstToken = line.first
  for (let each = firstStop; each < endStop; each++) {
    const stop = stops[each] ?? line.last
    const lastToken = skipClosers(line, stop)
    if (lastToken + 1 >= line.last || !endsSentence(line, stop, lastToken)) continue
    const end = line.tokens[lastToken]?.end ?? start
    pushTrimmed(sentences, line, start, end, firstToken, lastToken + 1)
    start = end
    firstToken = lastToken + 1
  }
  pushTrimmed(sentences, line, start, line.end, firstToken, line.last)
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
  sentences: Sentence[],
  { text, line }: LineOfTokens,
  from: number,
  to: number,
  firstToken: number,
  endToken: number,
): void {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start < end) sentences.push({ start, end, firstToken, endToken, line })
}
