import { isHyphenated, isNumber, type Passage, touches, wordAt } from './passage.ts'
import {
  BASIS_POINTS,
  CENTS,
  CURRENCY_MARKS,
  CURRENCY_NAMES,
  DURATIONS,
  HUNDREDTHS,
  KINDS_OF_SHARE,
  NATIONAL,
  PERCENT,
  PERCENTAGE_POINTS,
  POINTS,
  SHARES,
  TIMES,
} from './words.ts'

export interface Unit {
  readonly unit: string
  /** Power of ten: -2 for cents and pence. */
  readonly shift: number
  readonly endToken: number
}

/** Reads the unit that begins at a token, the one after a number or its scale. */
export function readUnit(passage: Passage, at: number): Unit | null {
  const start = skipAbbreviationStop(passage, at)
  const word = wordAt(passage, start)
  if (word === '') return null
  return (
    readPercent(passage, start, word) ??
    readCurrency(passage, start, word) ??
    readShares(passage, start, word) ??
    readTimes(passage, start, word) ??
    readDuration(passage, start, word)
  )
}

const ABBREVIATIONS = new Set(['mio', 'mrd', 'tsd', 'mia', 'bio'])

/** "3,5 Mio. Euro": the stop belongs to the scale. */
function skipAbbreviationStop(passage: Passage, at: number): number {
  return wordAt(passage, at) === '.' && ABBREVIATIONS.has(wordAt(passage, at - 1)) ? at + 1 : at
}

function readPercent(passage: Passage, at: number, word: string): Unit | null {
  const next = wordAt(passage, at + 1)
  if (BASIS_POINTS.has(word)) return plain('basis-points', at + 1)
  if (word === 'basis' && POINTS.has(next)) return plain('basis-points', at + 2)
  if (PERCENTAGE_POINTS.has(word)) return plain('percentage-points', at + 1)
  if (word === 'percentage' && POINTS.has(next)) return plain('percentage-points', at + 2)
  if (word === 'per' && next === 'cent') return plain('percent', at + 2)
  if (!PERCENT.has(word)) return null
  if (next === '-' && touches(passage, at) && POINTS.has(wordAt(passage, at + 2)))
    return plain('percentage-points', at + 3)
  return POINTS.has(next) ? plain('percentage-points', at + 2) : plain('percent', at + 1)
}

function plain(unit: string, endToken: number): Unit {
  return { unit, shift: 0, endToken }
}

function readCurrency(passage: Passage, at: number, word: string): Unit | null {
  const next = wordAt(passage, at + 1)
  if (CENTS.has(word)) return { unit: passage.german ? 'EUR' : 'USD', shift: -2, endToken: at + 1 }
  const hundredth = HUNDREDTHS.get(word)
  if (hundredth !== undefined) return { unit: hundredth, shift: -2, endToken: at + 1 }
  const national = NATIONAL.get(word)
  if (national !== undefined && CURRENCY_NAMES.has(next)) return plain(national, at + 2)
  if (word === 'us' && next === '$') return isNumber(passage, at + 2) ? null : plain('USD', at + 2)
  if (word === 'us' && next === '-' && wordAt(passage, at + 2) === '$') return plain('USD', at + 3)
  const name = CURRENCY_NAMES.get(word)
  if (name !== undefined) return word.startsWith('pound') && next === 'of' ? null : plain(name, at + 1)
  const mark = CURRENCY_MARKS.get(word)
  return mark === undefined || isNumber(passage, at + 1) ? null : plain(mark, at + 1)
}

const BEFORE_SHARE = new Set(['per', 'a', 'je', 'pro', '/'])
const SHARE_KINDS = new Set(['diluted', 'basic', 'common', 'ordinary', 'preferred', 'verwässerter', 'verwässerte'])

/** @returns the token after "per share", "je Aktie" and the like, or null. */
export function endOfPerShare(passage: Passage, at: number): number | null {
  if (!BEFORE_SHARE.has(wordAt(passage, at))) return null
  const kind = SHARE_KINDS.has(wordAt(passage, at + 1)) ? 1 : 0
  const word = wordAt(passage, at + 1 + kind)
  return word === 'share' || word === 'aktie' ? at + 2 + kind : null
}

function readShares(passage: Passage, at: number, word: string): Unit | null {
  if (SHARES.has(word)) return plain('shares', at + 1)
  return KINDS_OF_SHARE.has(word) && SHARES.has(wordAt(passage, at + 1)) ? plain('shares', at + 2) : null
}

function readTimes(passage: Passage, at: number, word: string): Unit | null {
  if (!TIMES.has(word) || isNumber(passage, at + 1)) return null
  return word === 'x' && !touches(passage, at - 1) ? null : plain('multiple', at + 1)
}

/** A duration with a hyphen is part of a name: "10-year note", "52-week high". */
function readDuration(passage: Passage, at: number, word: string): Unit | null {
  const duration = isHyphenated(passage, at - 1) ? undefined : DURATIONS.get(word)
  return duration === undefined ? null : plain(duration, at + 1)
}
