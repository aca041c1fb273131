import type { Document } from '../document/index.ts'
import type { Quantity } from '../quantities/index.ts'

/** A percentage that does not follow from the two values it stands with. */
export interface ArithmeticSlip {
  readonly from: Quantity
  readonly to: Quantity
  readonly change: Quantity
  /** What the values give, in percent, at least and at most, as far as they are shown. */
  readonly least: number
  readonly most: number
}

/**
 * Recomputes "from A to B, a gain of C percent" and "rose C percent to B from A", in English and German. Speaks only
 * where the three stand together, nothing is hedged and no word names another basis, such as dividends or a split.
 */
export function checkArithmetic(document: Document, quantities: readonly Quantity[]): readonly ArithmeticSlip[] {
  return quantities.flatMap((_, at) => {
    const triple = tripleAt(document, quantities.slice(at, at + 3))
    if (triple === null || hasOtherBasis(document, quantities[at]?.sentence ?? 0)) return []
    const slip = recompute(triple)
    return slip === null ? [] : [slip]
  })
}

type Triple = Omit<ArithmeticSlip, 'least' | 'most'>

function tripleAt({ tokens }: Document, [a, b, c]: readonly Quantity[]): Triple | null {
  if (a === undefined || b === undefined || c === undefined) return null
  if (a.sentence !== c.sentence || c.first - a.endToken > WIDEST) return null
  const before = ({ first }: Quantity): string => tokens[first - 1]?.word ?? ''
  const between = (left: Quantity, right: Quantity): readonly string[] =>
    tokens.slice(left.endToken, right.first).map(({ word }) => word)
  if (isFrom(before(a)) && isTo(between(a, b)) && c.unit === 'percent' && leadsToChange(between(b, c))) {
    return { from: a, to: b, change: c }
  }
  if (
    a.unit !== 'percent' ||
    !MOVED.has(between({ ...a, endToken: Math.max(0, a.first - 3) }, a).findLast((word) => MOVED.has(word)) ?? '')
  )
    return null
  if (isFrom(before(b)) && isTo(between(b, c)) && isBrief(between(a, b))) return { from: b, to: c, change: a }
  return isTo(between(a, b)) && isFrom(before(c)) && between(b, c).length === 1 ? { from: c, to: b, change: a } : null
}

const WIDEST = 24

function isFrom(word: string): boolean {
  return START.has(word)
}

const START = new Set('from von'.split(' '))

function isTo(words: readonly string[]): boolean {
  return words.length === 1 && (words[0] === 'to' || words[0] === 'auf')
}

function isBrief(words: readonly string[]): boolean {
  return words.every((word) => word === ',' || isFrom(word))
}

function leadsToChange(words: readonly string[]): boolean {
  return (
    words.length <= 6 &&
    words.every((word) => JOINING.has(word) || MOVED.has(word)) &&
    words.some((word) => MOVED.has(word))
  )
}

const JOINING = new Set(
  ', – - ( a an the of or by is was that das ein eine einem einen von um entspricht ist war also'.split(' '),
)

const MOVED = new Set(
  `gain rise increase jump surge growth up rose gained increased grew climbed jumped surged drop fall decline decrease loss
  down fell dropped declined decreased lost plus minus zuwachs anstieg zunahme rückgang stieg fiel sank kletterte wuchs
  anstieg`.split(/\s+/),
)

function hasOtherBasis({ sentences, tokens }: Document, sentence: number): boolean {
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {}
  if (endToken - firstToken > LONGEST) return true
  return tokens.slice(firstToken, endToken).some(({ word }) => OTHER_BASIS.has(word))
}

const LONGEST = 120

const OTHER_BASIS = new Set(
  `dividend dividends total split splits currency constant adjusted organic annualised annualized annual annually yearly cagr
  compound average per dividende dividenden split währungsbereinigt bereinigt bereinigte organisch jährlich jährliche jahr
  pro durchschnittlich points punkte`.split(/\s+/),
)

function recompute({ from, to, change }: Triple): ArithmeticSlip | null {
  const hedged = [from, to, change].some(
    ({ approximation, low, high, otherReading }) => approximation !== null || low !== high || otherReading !== null,
  )
  const low = from.low - from.precision / 2
  if (hedged || low <= 0 || from.unit !== to.unit || from.unit === 'percent') return null
  const least = 100 * ((to.low - to.precision / 2) / (from.low + from.precision / 2) - 1)
  const most = 100 * ((to.low + to.precision / 2) / low - 1)
  const slack = change.precision / 2 + 1e-9
  // The words say which way; the size decides.
  const sizes = least >= 0 ? [least, most] : most <= 0 ? [-most, -least] : [0, Math.max(-least, most)]
  const [smallest = 0, largest = 0] = sizes
  // Truncating instead of rounding is no mistake a reader could be misled by.
  const fits = change.low >= smallest - slack * 2 && change.low <= largest + slack * 2
  return fits ? null : { from, to, change, least, most }
}
