import { CONTINUATION, classOf, DIGIT, INVISIBLE, LETTER, SYMBOL } from './characters.ts'
import type { Token } from './document.ts'
import { shadowOfSymbol, shadowOfWord } from './shadow.ts'
import { createSpellings, extendHash, type Spellings } from './spellings.ts'

export interface Tokens {
  readonly tokens: readonly Token[]
  readonly spellings: readonly string[]
}

/**
 * Cuts a text into words, numbers and symbols in one pass. Blank and purely invisible stretches have no token.
 * A hyphen inside a word separates words and leaves no token; a possessive 's is not part of the word;
 * runs of stops ("?!", "...") are one symbol; "5,75" and "1.000" are one number.
 */
export function tokenise(text: string): Tokens {
  const spellings = createSpellings(text)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === LETTER || kind === DIGIT) at = pushAlphanumeric(tokens, spellings, text, at)
    else if (kind === SYMBOL) at = pushSymbol(tokens, spellings, text, at)
    else at++
  }
  return { tokens, spellings: spellings.words }
}

function pushAlphanumeric(tokens: Token[], spellings: Spellings, text: string, start: number): number {
  let at = start
  let hash = 0
  let letters = false
  let digits = false
  let plain = true
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === LETTER) letters = true
    else if (kind === DIGIT) digits = true
    else if (kind !== CONTINUATION && kind !== INVISIBLE && !isInnerApostrophe(text, at)) break
    if (code > 0x17f || kind === INVISIBLE) plain = false
    hash = extendHash(hash, code)
  }
  if (!letters) return pushNumber(tokens, spellings, text, start, at)
  const spelling = spellings.meet(start, at, hash, plain && !digits ? lower : shadowOfWord)
  const end = endOfPossessive(text, at)
  tokens.push({ start, end, word: spellings.words[spelling] ?? '', kind: 'word', spelling })
  return skipInnerHyphen(text, end)
}

function lower(raw: string): string {
  return raw.toLowerCase()
}

function pushNumber(tokens: Token[], spellings: Spellings, text: string, start: number, digitsEnd: number): number {
  const end = endOfNumber(text, digitsEnd)
  const spelling = spellings.meet(start, end, hashOf(text, start, end), shadowOfNumber)
  tokens.push({ start, end, word: spellings.words[spelling] ?? '', kind: 'number', spelling })
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

function shadowOfNumber(raw: string): string {
  return raw.normalize('NFKC').replaceAll('’', "'")
}

function skipInnerHyphen(text: string, end: number): number {
  const code = text.charCodeAt(end)
  const hyphen = code === 0x2d || code === 0x2010 || code === 0x2011
  return hyphen && (isLetterAt(text, end + 1) || isDigitAt(text, end + 1)) ? end + 1 : end
}

function pushSymbol(tokens: Token[], spellings: Spellings, text: string, start: number): number {
  const end = isStop(text.charCodeAt(start)) ? endOfStops(text, start) : endOfSymbol(text, start)
  const spelling = spellings.meet(start, end, hashOf(text, start, end), shadowOfSymbol)
  tokens.push({ start, end, word: spellings.words[spelling] ?? '', kind: 'symbol', spelling })
  return end
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
