import { AFTER_ORDINAL, BEFORE_NUMBER, MAYBE_FINAL, NEVER_FINAL, SENTENCE_OPENERS } from './abbreviations.ts'
import { classOf, DIGIT, isBlank, LETTER } from './characters.ts'
import type { Token } from './document.ts'
import type { LineOfTokens } from './sentences.ts'

/**
 * Decides whether a stop ends its sentence.
 * @param stop index of the stop's token; @param close index of the last quote or bracket that belongs to it
 */
export function endsSentence(line: LineOfTokens, stop: number, close: number): boolean {
  const mark = line.tokens[stop]
  const closed = line.tokens[close]
  const next = line.tokens[close + 1]
  if (mark === undefined || closed === undefined || next === undefined) return false
  const glued = next.start === closed.end
  if (glued) return endsGlued(line, stop, close)
  if (!opensSentence(line, close + 1)) return false
  if (mark.word !== '.') return true
  return close > stop || endsAtFullStop(line, stop, close + 1)
}

/** "patient.Should": no blank after the stop, yet a lower-case ending meets a capitalised word outside an address. */
function endsGlued({ text, tokens, first }: LineOfTokens, stop: number, close: number): boolean {
  const before = tokens[stop - 1]
  const next = tokens[close + 1]
  if (before === undefined || next === undefined || stop === first) return false
  if (before.end !== tokens[stop]?.start) return false
  if (next.kind !== 'word' || !isUpper(text[next.start]) || isUpper(text[next.start + 1])) return false
  if (isInsideAddress(text, next.start)) return false
  const ending = text[before.end - 1] ?? ''
  return before.kind !== 'word' || (before.end - before.start > 2 && isLower(ending)) || !/[a-z]/i.test(ending)
}

/** Web and mail addresses carry stops of their own: a colon with slashes, "www." or "@" in the same unbroken run. */
function isInsideAddress(text: string, at: number): boolean {
  let start = at
  while (start > 0 && !isBlank(text.charCodeAt(start - 1)) && at - start < LONGEST_ADDRESS) start--
  return ADDRESS_MARKS.some((mark) => text.slice(start, at).includes(mark))
}

const LONGEST_ADDRESS = 300
const ADDRESS_MARKS = ['://', 'www.', '@']

/** What follows looks like the beginning of a sentence: not a word in lower case, past any quote, bracket or dash. */
function opensSentence({ text, tokens, last }: LineOfTokens, from: number): boolean {
  for (let at = from; at < last; at++) {
    const token = tokens[at]
    if (token === undefined) return true
    if (token.kind === 'number') return true
    if (token.kind === 'word') return !isLower(text[token.start]) || isUpper(text[token.start + 1])
    if (!LEADING_SYMBOLS.has(token.word)) return true
  }
  return true
}

const LEADING_SYMBOLS: ReadonlySet<string> = new Set(['"', "'", '(', '[', '-'])

function endsAtFullStop(line: LineOfTokens, stop: number, next: number): boolean {
  const before = line.tokens[stop - 1]
  const after = line.tokens[next]
  if (before === undefined || after === undefined || stop === line.first) return false
  if (before.end !== line.tokens[stop]?.start) return true
  if (before.kind === 'number') return endsAfterNumber(line, stop, after)
  if (before.kind === 'symbol') return true
  return endsAfterWord(line, stop, after)
}

/** "10. November", "3. Quartal" and list numbers go on; "rose to 10. Investors" and "im Jahr 2024. Die" end. */
function endsAfterNumber({ tokens, first, language }: LineOfTokens, stop: number, after: Token): boolean {
  const number = tokens[stop - 1]
  if (number === undefined) return true
  if (stop - 1 === first && number.end - number.start <= LONGEST_LIST_NUMBER) return false
  if (number.word.length > 3 || !isInteger(number.word)) return true
  if (AFTER_ORDINAL.has(after.word)) return false
  if (language !== 'de' || after.kind !== 'word') return true
  return SENTENCE_OPENERS.has(after.word)
}

/** "2.11.1." at the head of a line numbers a heading. */
const LONGEST_LIST_NUMBER = 6

function isInteger(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (classOf(word.charCodeAt(at)) !== DIGIT) return false
  return true
}

function endsAfterWord({ text, tokens, first }: LineOfTokens, stop: number, after: Token): boolean {
  const before = tokens[stop - 1]
  if (before === undefined) return true
  const short = shortForm(text, tokens, first, stop)
  if (isInCapitals(text, before)) return true
  if (NEVER_FINAL.has(short)) return false
  if (BEFORE_NUMBER.has(short) && after.kind === 'number') return false
  const initial = before.end - before.start === 1 && classOf(text.charCodeAt(before.start)) === LETTER
  if (!initial && !short.includes('.') && !MAYBE_FINAL.has(short)) return true
  return after.kind === 'word' && SENTENCE_OPENERS.has(after.word)
}

/** "U.S." and "z.B." are spelt with stops inside: gathers the letters that stand glued before this stop. */
function shortForm(text: string, tokens: readonly Token[], first: number, stop: number): string {
  let start = stop - 1
  while (start - 2 >= first && isGluedInitial(tokens, start)) start -= 2
  const from = tokens[start]?.start ?? 0
  return text.slice(from, tokens[stop - 1]?.end ?? from).toLowerCase()
}

function isGluedInitial(tokens: readonly Token[], at: number): boolean {
  const stop = tokens[at - 1]
  const before = tokens[at - 2]
  const here = tokens[at]
  if (stop === undefined || before === undefined || here === undefined) return false
  return stop.word === '.' && stop.end === here.start && before.end === stop.start && before.kind === 'word'
}

/** "ING." or "SOG." in capitals is a name, not the short form of the same letters. */
function isInCapitals(text: string, { start, end }: Token): boolean {
  return end - start > 2 && text.slice(start, end) === text.slice(start, end).toUpperCase()
}

function isLower(character: string | undefined): boolean {
  return character !== undefined && character === character.toLowerCase() && character !== character.toUpperCase()
}

function isUpper(character: string | undefined): boolean {
  return character !== undefined && character === character.toUpperCase() && character !== character.toLowerCase()
}
