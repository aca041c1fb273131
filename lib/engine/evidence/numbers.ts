/** Which sign stands before the decimals. `unclear` if every number with one sign reads two ways, `mixed` if both are used. */
export type DecimalHabit = '.' | ',' | 'none' | 'unclear' | 'mixed'

/** Tells from all numbers of a table which sign stands before decimals. */
export function decimalHabit(cells: Iterable<string>): DecimalHabit {
  let [dot, comma, unclear] = [false, false, false]
  for (const cell of cells) {
    const mark = markOf(cell)
    if (mark === '.') dot = true
    if (mark === ',') comma = true
    if (mark === 'unclear') unclear = true
  }
  if (dot && comma) return 'mixed'
  if (dot) return '.'
  if (comma) return ','
  return unclear ? 'unclear' : 'none'
}

function markOf(cell: string): '.' | ',' | 'unclear' | null {
  const last = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','))
  if (last === -1 || cell.length > LONGEST || !/\d/.test(cell)) return null
  const sign = cell[last] === '.' ? '.' : ','
  const other = sign === '.' ? ',' : '.'
  const decimals = /^\d*/.exec(cell.slice(last + 1))?.[0].length ?? 0
  if (cell.includes(other)) return sign
  if (cell.indexOf(sign) !== last) return other
  if (decimals !== 3 || /(?:^|[^\d])0$/.test(cell.slice(0, last))) return sign
  return 'unclear'
}

/** Longer cells hold no number. */
const LONGEST = 60

export interface CellNumber {
  readonly value: number
  /** Worth of the last digit shown. */
  readonly precision: number
  readonly isPercent: boolean
  /** The currency sign or code beside it, as written; empty if none. */
  readonly currency: string
}

const NUMBER =
  /^(\()?([-−–]?)\s?((?:US|C|A|HK)?[$€£¥]|[A-Z]{3})?\s?(\()?([-−–]?)\s?(\d{1,3}(?:[.,' \u00a0\u202f’]\d{3})+(?:[.,]\d{1,6})?|\d{1,15}(?:[.,]\d{1,8})?)\s?(%)?\s?(€|[A-Z]{3})?\s?(%)?\)?(?:\s?\(\d\)|\s?\*)?\s?%?$/

/**
 * Reads a cell that holds one number and nothing else but its sign, currency, percent sign or footnote. Round brackets
 * mean minus, also when the closing one has got a cell of its own.
 * @param decimal the sign before decimals in this table
 */
export function readNumber(cell: string, decimal: '.' | ','): CellNumber | null {
  const match = cell.length > LONGEST ? null : NUMBER.exec(cell)
  if (match === null) return null
  const [whole, outer, sign, before, inner, innerSign, digits = '', , after] = match
  const plain = digits.replaceAll(decimal === '.' ? /[, \u00a0\u202f'’]/g : /[. \u00a0\u202f'’]/g, '').replace(',', '.')
  if (!/^\d+(?:\.\d+)?$/.test(plain) || !isGrouped(digits, decimal)) return null
  const isNegative = Boolean(outer ?? inner ?? (sign || innerSign))
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  const value = Number(plain)
  return {
    value: isNegative && value !== 0 ? -value : value,
    precision: 10 ** -decimals,
    isPercent: whole.includes('%'),
    currency: before ?? after ?? '',
  }
}

/** A sign that groups must have three digits after it, each time. */
function isGrouped(digits: string, decimal: '.' | ','): boolean {
  const group = decimal === '.' ? ',' : '.'
  const end = digits.lastIndexOf(decimal)
  const whole = end === -1 ? digits : digits.slice(0, end)
  return (
    !whole.includes(decimal) &&
    whole
      .split(group)
      .slice(1)
      .every((part) => part.length === 3)
  )
}
