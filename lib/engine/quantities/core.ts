import { readNumeral } from './numeral.ts'
import { isHyphenated, isNumber, type Passage, touches, wordAt } from './passage.ts'
import { GERMAN_SCALES, LETTER_SCALES, MULTIPLES, NUMBER_WORDS, SCALES, TIMES } from './words.ts'

/** A number with its scale, before currency and unit. */
export interface Core {
  readonly endToken: number
  readonly digits: string
  readonly decimals: number
  readonly otherDecimals: number | null
  readonly scale: number
  /** A scale of one letter, which counts only for an amount of something. */
  readonly letter: string | null
  /** Written in words, which counts only with a scale or a unit. */
  readonly spelled: boolean
  readonly multiple: boolean
}

/** Reads the number that begins at a token, in digits or words, with the scale words after it. */
export function readCore(passage: Passage, at: number): Core | null {
  const word = wordAt(passage, at)
  if (isNumber(passage, at)) return withScale(passage, readDigits(passage, at, word))
  const multiple = MULTIPLES.get(word)
  if (multiple !== undefined) return { ...spelledOut(multiple, at + 1), multiple: true }
  const spelled = NUMBER_WORDS.get(word)
  if (spelled === 1 && word !== 'one' && !opensScale(wordAt(passage, at + 1))) return null
  if (spelled !== undefined) return withScale(passage, readWords(passage, at, spelled))
  return withScale(passage, readGlued(passage, at, word))
}

/** "a million", "eine halbe Million": most articles count nothing. */
function opensScale(word: string): boolean {
  return SCALES.has(word) || NUMBER_WORDS.get(word) === 0.5
}

function readDigits(passage: Passage, at: number, word: string): Core | null {
  const grouped = spacedGroups(passage, at)
  const numeral = readNumeral(grouped?.word ?? word, passage.habit)
  if (numeral === null) return null
  const { digits, decimals, otherDecimals } = numeral
  const endToken = grouped?.endToken ?? at + 1
  return { endToken, digits, decimals, otherDecimals, scale: 0, letter: null, spelled: false, multiple: false }
}

const BARE = { scale: 0, letter: null, spelled: false, multiple: false } as const
const MOST_GROUPS = 5

/** "1 234 567" with spaces that do not break. */
function spacedGroups(passage: Passage, at: number): { word: string; endToken: number } | null {
  let word = wordAt(passage, at)
  let next = at + 1
  if (word.length > 3 || !isNumber(passage, next) || /[.,:]/.test(word)) return null
  while (next - at < MOST_GROUPS && isGroup(passage, next)) word += wordAt(passage, next++)
  return next === at + 1 ? null : { word, endToken: next }
}

function isGroup(passage: Passage, at: number): boolean {
  if (!isNumber(passage, at)) return false
  const before = passage.tokens[at - 1]?.end ?? 0
  const code = passage.text.charCodeAt(before)
  const joined = passage.tokens[at]?.start === before + 1 && (code === 0xa0 || code === 0x202f || code === 0x2009)
  return joined && /^\d{3}(?:[.,]\d{1,2})?$/.test(wordAt(passage, at))
}

/** "10x", "85bn", "3mio": digits and letters without a space are one token. */
function readGlued(passage: Passage, at: number, word: string): Core | null {
  if (word.length > LONGEST_GLUED) return null
  const parts = /^(\d+)([a-zäöü]+)$/.exec(word)
  const digits = parts?.[1] ?? ''
  const letters = parts?.[2] ?? ''
  if (digits === '' || (digits.length > 1 && digits.startsWith('0'))) return null
  const core = { digits, decimals: 0, otherDecimals: null, ...BARE, endToken: at + 1 }
  if (TIMES.has(letters)) return { ...core, multiple: true }
  if (LETTER_SCALES.has(letters)) return { ...core, letter: letters }
  const scale = scaleOf(passage, letters)
  return scale === undefined ? null : { ...core, scale }
}

const LONGEST_GLUED = 16

function readWords(passage: Passage, at: number, value: number): Core {
  const next = wordAt(passage, at + 1)
  const ones = NUMBER_WORDS.get(next) ?? 0
  if (value >= 20 && value < 100 && Number.isInteger(ones) && ones > 0 && ones < 10 && next !== 'a')
    return spelledOut(value + ones, at + 2)
  const article = value === 0.5 && (next === 'a' || next === 'an') ? 1 : 0
  const halved = value === 1 && NUMBER_WORDS.get(next) === 0.5
  return halved ? spelledOut(0.5, at + 2) : spelledOut(value, at + 1 + article)
}

function spelledOut(value: number, endToken: number): Core {
  const decimals = Number.isInteger(value) ? 0 : 1
  const digits = String(Math.round(value * 10 ** decimals))
  return { ...BARE, digits, decimals, otherDecimals: null, endToken, spelled: true }
}

function withScale(passage: Passage, core: Core | null): Core | null {
  if (core === null) return null
  const { endToken } = core
  const word = wordAt(passage, endToken)
  if (LETTER_SCALES.has(word) && !isHyphenated(passage, endToken - 1) && core.letter === null)
    return { ...core, endToken: endToken + 1, letter: touches(passage, endToken - 1) ? word : `${word} ` }
  const scale = scaleOf(passage, word)
  if (scale === undefined) return core
  const second = scaleOf(passage, wordAt(passage, endToken + 1))
  const total = core.scale + scale + (second ?? 0)
  return { ...core, endToken: endToken + (second === undefined ? 1 : 2), scale: total }
}

function scaleOf({ german }: Passage, word: string): number | undefined {
  return (german ? GERMAN_SCALES.get(word) : undefined) ?? SCALES.get(word)
}
