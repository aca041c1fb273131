import { MONTH_NUMBERS } from '../calendar/index.ts'
import type { Core } from './core.ts'
import { isCapital, isHyphenated, isNumber, type Passage, touches, wordAt } from './passage.ts'
import { CLOCKS, IDENTIFIERS, NUMBERED_THINGS, STREETS } from './words.ts'

/** @returns true for a whole number from 1900 to 2100 without marks. */
export function isYear({ digits, decimals, scale, endToken }: Core, passage: Passage): boolean {
  if (digits.length !== 4 || decimals > 0 || scale > 0 || wordAt(passage, endToken - 1) !== digits) return false
  return digits >= '1900' && digits <= '2100'
}

/**
 * Numbers without scale and unit that count nothing: years, dates, times, ordinals, section and list numbers, names of
 * products and indices, serial and phone numbers, addresses.
 */
export function countsNothing(passage: Passage, at: number, core: Core): boolean {
  return (
    isYear(core, passage) ||
    isPartOfDate(passage, at, core) ||
    isTime(passage, core.endToken) ||
    isListNumber(passage, at, core) ||
    isPartOfName(passage, at, core) ||
    isPartOfChain(passage, at, core.endToken) ||
    isAddress(passage, at, core)
  )
}

function isPartOfDate(passage: Passage, at: number, { digits, endToken }: Core): boolean {
  if (digits.length > 2) return false
  const before = wordAt(passage, at - 1) === '.' ? at - 2 : at - 1
  const after = wordAt(passage, endToken) === '.' ? endToken + 1 : endToken
  if (isMonth(passage, before) || isMonth(passage, after)) return true
  if (wordAt(passage, endToken) === 'of' && isMonth(passage, endToken + 1)) return true
  return isNumber(passage, before) && isMonth(passage, before - 1)
}

function isMonth(passage: Passage, at: number): boolean {
  return MONTH_NUMBERS.has(wordAt(passage, at)) && isCapital(passage, at)
}

function isTime(passage: Passage, at: number): boolean {
  const word = wordAt(passage, at)
  if (CLOCKS.has(word)) return true
  return (word === 'a' || word === 'p') && wordAt(passage, at + 1) === '.' && wordAt(passage, at + 2) === 'm'
}

function isListNumber(passage: Passage, at: number, { digits, decimals, endToken }: Core): boolean {
  if (decimals > 0 || digits.length > 3) return false
  const next = wordAt(passage, endToken)
  const marked = touches(passage, endToken - 1) && (next === '.' || next === ')' || next === ']')
  if (!marked) return false
  if (at === passage.first || wordAt(passage, at - 1) === '(' || wordAt(passage, at - 1) === '[') return true
  return passage.german && next === '.' && endToken + 1 < passage.endToken
}

function isPartOfName(passage: Passage, at: number, core: Core): boolean {
  const before = wordAt(passage, at - 1) === '.' || wordAt(passage, at - 1) === ':' ? at - 2 : at - 1
  if (NUMBERED_THINGS.has(wordAt(passage, before))) return core.digits.length - core.decimals <= 4
  if (IDENTIFIERS.has(wordAt(passage, before))) return true
  if (at > passage.first && isHyphenated(passage, at - 1)) return true
  if (isHyphenated(passage, core.endToken - 1) && passage.tokens[core.endToken]?.kind === 'word') return true
  if (wordAt(passage, core.endToken) === '(' && wordAt(passage, core.endToken + 1).length === 1) return true
  const plain = core.decimals === 0 ? wordAt(passage, at) === core.digits : core.digits.endsWith('0')
  const named = before === at - 1 && before > passage.first && passage.tokens[before]?.kind === 'word'
  return plain && !passage.german && named && isCapital(passage, before) && !isMonth(passage, before)
}

/** Numbers joined to each other by hyphens, slashes, brackets or spaces: phone and serial numbers, dates, addresses. */
function isPartOfChain(passage: Passage, at: number, endToken: number): boolean {
  const before = wordAt(passage, at - 1)
  const after = wordAt(passage, endToken)
  if ((before === '/' && touches(passage, at - 1)) || (after === '/' && touches(passage, endToken - 1))) return true
  if (isNumber(passage, at - 1) || (isNumber(passage, endToken) && isZeroPadded(wordAt(passage, endToken)))) return true
  if (isNumber(passage, endToken) && isNumber(passage, endToken + 1)) return true
  if (before === '(' && after === ')' && isNumber(passage, endToken + 1)) return true
  return LINKS.has(before) && touches(passage, at - 1)
}

const LINKS = new Set(['=', '_', '&', '@', '/', '#'])

function isZeroPadded(word: string): boolean {
  return word.length > 1 && word.startsWith('0')
}

function isAddress(passage: Passage, at: number, { digits, decimals, endToken }: Core): boolean {
  if (decimals > 0 || digits.length > 5) return false
  if (/(?:straße|strasse|allee|platz|gasse)$/.test(wordAt(passage, at - 1))) return true
  if (digits.length === 5 && wordAt(passage, at) === digits && isCapital(passage, endToken)) return true
  for (let next = endToken; next < endToken + 3; next++) {
    if (!isCapital(passage, next)) return false
    if (next > endToken && STREETS.has(wordAt(passage, next))) return true
  }
  return false
}
