import { BREAK, CONTINUATION, classOf, DIGIT, INVISIBLE, LETTER, SYMBOL } from './characters.ts'
import type { Line, Token } from './document.ts'
import { shadowOfNumber, shadowOfSymbol, shadowOfWord } from './shadow.ts'
import { createSpellings, extendHash } from './spellings.ts'

/** A text in tokens, and where it is to be cut further. */
export interface Tokens {
  readonly text: string
  readonly tokens: Token[]
  readonly spellings: readonly string[]
  readonly lines: Line[]
  /** For each line, the index after its last token. */
  readonly lineEnds: number[]
  /** The tokens a sentence can end with, by index. */
  readonly stops: number[]
}

/**
 * Cuts a text into lines, words, numbers and symbols in one pass. Blank and purely invisible stretches have no token.
 * A hyphen inside a word separates words and leaves no token; a possessive 's is not part of the word;
 * runs of stops ("?!", "...") are one symbol; "5,75" and "1.000" are one number.
 */
export function tokenise(text: string): Tokens {
  const found: Found = { text, tokens: [], lines: [], lineEnds: [], stops: [] }
  SPELLINGS.open(text)
  let at = 0
  let line = 0
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === LETTER || kind === DIGIT) at = pushAlphanumeric(found, at)
    else if (kind === SYMBOL) at = pushSymbol(found, at)
    else if (kind === BREAK) at = line = pushLine(found, line, at)
    else at++
  }
  pushLine(found, line, text.length)
  return { ...found, spellings: SPELLINGS.close() }
}

type Found = Omit<Tokens, 'spellings'>

/** Remembered from text to text, one of which is read at a time. */
const SPELLINGS = createSpellings()

/** @returns where the next line begins. */
function pushLine({ text, tokens, lines, lineEnds }: Found, start: number, end: number): number {
  lines.push({ start, end })
  lineEnds.push(tokens.length)
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1
}

function pushAlphanumeric({ text, tokens }: Found, start: number): number {
  let at = start
  let hash = 0
  let letters = false
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === LETTER) letters = true
    else if (kind !== DIGIT && kind !== CONTINUATION && kind !== INVISIBLE && !isInnerApostrophe(text, at)) break
    hash = extendHash(hash, code)
  }
  if (!letters) return pushNumber(tokens, text, start, at)
  const spelling = SPELLINGS.meet(start, at, hash, shadowOfWord)
  const end = endOfPossessive(text, at)
  tokens.push({ start, end, word: SPELLINGS.wordOf(spelling), kind: 'word', spelling })
  return skipInnerHyphen(text, end)
}

function pushNumber(tokens: Token[], text: string, start: number, digitsEnd: number): number {
  const end = endOfNumber(text, digitsEnd)
  const spelling = SPELLINGS.meet(start, end, hashOf(text, start, end), shadowOfNumber)
  tokens.push({ start, end, word: SPELLINGS.wordOf(spelling), kind: 'number', spelling })
  return skipInnerHyphen(text, end)
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = extendHash(hash, text.charCodeAt(at))
  return hash
}

/** "don't", "l'utile": an apostrophe between letters belongs to the word, unless it makes a possessive. */
function isInnerApostrophe(text: string, at: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || !isLetterAt(text, at + 1)) return false
  return !isPossessiveAt(text, at)
}

function endOfPossessive(text: string, end: number): number {
  return isApostrophe(text.charCodeAt(end)) && isPossessiveAt(text, end) ? end + 2 : end
}

function isPossessiveAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return (next === 0x73 || next === 0x53) && !isLetterAt(text, at + 2)
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === LETTER
}

function isDigitAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === DIGIT
}

/** Decimal and thousands marks, times and dates written with dots: 5,75 · 1.000,50 · 9:30 · 10.11.2025 · 1'000. */
function endOfNumber(text: string, end: number): number {
  let at = end
  while (isNumberMark(text.charCodeAt(at)) && isDigitAt(text, at + 1)) {
    at++
    while (isDigitAt(text, at)) at++
  }
  return at
}

function isNumberMark(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a || isApostrophe(code)
}

function skipInnerHyphen(text: string, end: number): number {
  const code = text.charCodeAt(end)
  const hyphen = code === 0x2d || code === 0x2010 || code === 0x2011
  return hyphen && (isLetterAt(text, end + 1) || isDigitAt(text, end + 1)) ? end + 1 : end
}

function pushSymbol({ text, tokens, stops }: Found, start: number): number {
  const end = isStop(text.charCodeAt(start)) ? endOfStops(text, start) : endOfSymbol(text, start)
  const spelling = SPELLINGS.meet(start, end, hashOf(text, start, end), shadowOfSymbol)
  const word = SPELLINGS.wordOf(spelling)
  if (canEndSentence(word)) stops.push(tokens.length)
  tokens.push({ start, end, word, kind: 'symbol', spelling })
  return end
}

function canEndSentence(word: string): boolean {
  const first = word.charCodeAt(0)
  return first === 0x2e || first === 0x21 || first === 0x3f
}

function endOfSymbol(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && classOf(text.charCodeAt(at)) === CONTINUATION) at++
  return at
}

function endOfStops(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && isStop(text.charCodeAt(at))) at++
  return at
}

/** @returns true for a code unit that can end a sentence. */
function isStop(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f
  )
}
