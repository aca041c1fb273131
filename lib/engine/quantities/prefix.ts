import { isCapital, type Passage, touches, wordAt } from './passage.ts'
import { CURRENCY_MARKS, DOLLARS, HEDGES, type Hedge } from './words.ts'

/** What stands before a number and belongs to it. */
export interface Prefix {
  readonly first: number
  readonly negative: boolean
  readonly unit: string | null
  readonly hedge: Hedge | null
}

/** Reads sign, currency and hedge backwards from a number, no further than `floor`. */
export function readPrefix(passage: Passage, at: number, floor: number): Prefix {
  const inner = signBefore(passage, at, floor)
  const currency = currencyBefore(passage, inner.first, floor)
  const first = currency?.first ?? inner.first
  const outer = inner.first === at || currency === null ? signBefore(passage, first, floor) : { ...inner, first }
  const signed = inner.first === at ? outer : { ...inner, first }
  const hedge = hedgeBefore(passage, signed.first, floor)
  return { first: signed.first, negative: signed.negative, unit: currency?.unit ?? null, hedge }
}

interface Signed {
  readonly first: number
  readonly negative: boolean
}

function signBefore(passage: Passage, at: number, floor: number): Signed {
  const none = { first: at, negative: false }
  if (at - 1 < floor) return none
  const word = wordAt(passage, at - 1)
  if (word === 'minus') return { first: at - 1, negative: true }
  if (word !== '-' && word !== '+') return none
  if (!touches(passage, at - 1) || (at - 2 >= passage.first && isGlued(passage, at - 2))) return none
  return { first: at - 1, negative: word === '-' }
}

/** A hyphen right after a word or number joins, it is no sign. After a bracket or a currency it is one. */
function isGlued(passage: Passage, at: number): boolean {
  return touches(passage, at) && passage.tokens[at]?.kind !== 'symbol'
}

function currencyBefore(passage: Passage, at: number, floor: number): { first: number; unit: string } | null {
  const stop = wordAt(passage, at - 1) === '.' ? 1 : 0
  const mark = at - 1 - stop
  if (mark < floor) return null
  const word = wordAt(passage, mark)
  const unit = CURRENCY_MARKS.get(word)
  if (unit === undefined || (stop === 1 && word !== 'fr' && word !== 'rs')) return null
  if (passage.tokens[mark]?.kind === 'word' && !isCapital(passage, mark)) return null
  return word === '$' ? dollarBefore(passage, mark, floor) : { first: mark, unit }
}

function dollarBefore(passage: Passage, mark: number, floor: number): { first: number; unit: string } {
  const hyphen = wordAt(passage, mark - 1) === '-' ? 1 : 0
  const at = mark - 1 - hyphen
  const unit =
    at >= floor && touches(passage, at) && isCapital(passage, at) ? DOLLARS.get(wordAt(passage, at)) : undefined
  return unit === undefined ? { first: mark, unit: 'USD' } : { first: at, unit }
}

const LONGEST_HEDGE = 3

function hedgeBefore(passage: Passage, at: number, floor: number): Prefix['hedge'] {
  const end = wordAt(passage, at - 1) === '.' && ABBREVIATED_HEDGES.has(wordAt(passage, at - 2)) ? at - 1 : at
  let words = ''
  let found: Prefix['hedge'] = null
  for (let first = end - 1; first >= Math.max(floor, end - LONGEST_HEDGE); first--) {
    words = words === '' ? wordAt(passage, first) : `${wordAt(passage, first)} ${words}`
    found = HEDGES.get(words) ?? found
  }
  return found
}

const ABBREVIATED_HEDGES = new Set(['ca', 'approx'])
