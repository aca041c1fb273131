import { type Amount, precisionOf, valueOf } from './amount.ts'
import { isHyphenated, type Passage, wordAt } from './passage.ts'
import type { Quantity } from './quantity.ts'
import { MOVES } from './words.ts'

type Link = 'range' | 'list' | 'comma' | null

/** Gives the amounts of a sentence the scale and unit they share with the next one, and makes ranges of ends. */
export function joinAmounts(passage: Passage, amounts: readonly Amount[], sentence: number): readonly Quantity[] {
  const shared = [...amounts]
  const links = amounts.map((amount, at) => linkAfter(passage, amount, amounts[at + 1]))
  for (let at = amounts.length - 2; at >= 0; at--) {
    const [left, right, link] = [shared[at], shared[at + 1], links[at] ?? null]
    if (left === undefined || right === undefined || link === null) continue
    if (link === 'comma' && links[at + 1] !== 'list' && links[at + 1] !== 'comma') links[at] = null
    else shared[at] = share(left, right, link)
    const end = shared[at]
    if (link === 'range' && end !== undefined) shared[at + 1] = withUnitOf(right, end)
  }
  return collect(passage, shared, links, sentence)
}

function linkAfter(passage: Passage, left: Amount, right: Amount | undefined): Link {
  if (right === undefined) return null
  const between = right.first - left.endToken
  if (between === 0) return isHyphenated(passage, left.endToken - 1) ? 'range' : null
  if (between > 1) return null
  const word = wordAt(passage, left.endToken)
  if (word === '-') return isDash(passage, left.endToken) ? 'range' : null
  if (word === 'to' || word === 'bis') return isMove(passage, left, word) ? 'list' : 'range'
  if (word === 'and' || word === 'und') return isBetween(passage, left) ? 'range' : 'list'
  if (word === 'auf') return 'list'
  if (word === 'or' || word === 'oder') return left.unit === 'count' ? 'list' : null
  return word === ',' ? 'comma' : null
}

function isDash({ text, tokens }: Passage, at: number): boolean {
  return text.charCodeAt(tokens[at]?.start ?? 0) !== 0x2014
}

function isBetween(passage: Passage, { first }: Amount): boolean {
  for (let at = first - 1; at >= first - 2; at--) {
    const word = wordAt(passage, at)
    if (word === 'between' || word === 'zwischen') return true
  }
  return false
}

/** "rose from 5 to 7" moves from one value to another; "von 5 bis 7" is a range all the same. */
function isMove(passage: Passage, { first }: Amount, link: string): boolean {
  if (link === 'bis') return false
  return MOVES.has(wordAt(passage, first - 1)) || MOVES.has(wordAt(passage, first - 2))
}

/** The largest number that borrows a scale: "$85 and $95 million", not "$900 to $1.2 million". */
const LARGEST_BORROWER = 1000

function share(left: Amount, right: Amount, link: Link): Amount {
  const alike = left.unit === 'count' || left.unit === right.unit || (link === 'range' && right.unit === 'count')
  const bare = left.scale === 0 && left.shift === 0 && alike
  const borrowed = bare && right.scale > 0 && valueOf(left) < LARGEST_BORROWER ? { ...left, scale: right.scale } : left
  if (left.unit === 'count' && right.unit !== 'count') return { ...borrowed, unit: right.unit, shift: right.shift }
  const perShare = right.unit === `${left.unit}/share`
  return perShare ? { ...borrowed, unit: right.unit } : borrowed
}

function withUnitOf(right: Amount, left: Amount): Amount {
  return right.unit === 'count' && left.unit !== 'count' ? { ...right, unit: left.unit, shift: left.shift } : right
}

function collect(
  passage: Passage,
  amounts: readonly Amount[],
  links: readonly Link[],
  sentence: number,
): readonly Quantity[] {
  const quantities: Quantity[] = []
  for (let at = 0; at < amounts.length; at++) {
    const left = amounts[at]
    if (left === undefined) continue
    const right = links[at] === 'range' ? amounts[at + 1] : undefined
    const joined = right !== undefined && spansRange(left, right)
    if (joined) at++
    quantities.push(quantityOf(left, joined ? right : left, sentence))
  }
  return quantities.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
}

function spansRange(left: Amount, right: Amount): boolean {
  if (left.unit !== right.unit) return false
  return valueOf(left) <= valueOf(right) || (left.negative && right.negative)
}

function quantityOf(left: Amount, right: Amount, sentence: number): Quantity {
  const [one, other] = [valueOf(left), valueOf(right)]
  const { otherDecimals } = left
  return {
    start: left.start,
    end: right.end,
    first: left.first,
    endToken: right.endToken,
    sentence,
    low: Math.min(one, other),
    high: Math.max(one, other),
    precision: Math.min(precisionOf(left), precisionOf(right)),
    unit: left.unit,
    approximation: left.hedge,
    otherReading: left === right && otherDecimals !== null ? valueOf(left, otherDecimals) : null,
  }
}
