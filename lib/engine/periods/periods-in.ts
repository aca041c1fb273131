import type { Document } from '../document/index.ts'
import { dateAt, monthOf } from './calendar.ts'
import { latestBefore, type Part, partAt } from './parts.ts'
import { daysIn, isoDay, monthsOf, type ReadPeriod, type WrittenPeriod } from './period.ts'
import { RELATIVE_OPENERS, relativeAt } from './relative.ts'

/**
 * Finds the days and reporting periods a text names, in order, none overlapping another and none crossing a sentence.
 * @param published ISO day against which "last quarter" and a quarter without a year are resolved; null leaves them open.
 */
export function periodsIn(document: Document, published: string | null): readonly WrittenPeriod[] {
  const opens = openersOf(document)
  const { tokens } = document
  const periods: WrittenPeriod[] = []
  for (const [sentence, { firstToken, endToken }] of document.sentences.entries()) {
    for (let at = firstToken; at < endToken; at++) {
      if (opens[tokens[at]?.spelling ?? 0] !== 1) continue
      const read = readAt({ document, firstToken, endToken, published }, at)
      if (read === null) continue
      const [start, end] = [tokens[at]?.start ?? 0, tokens[read.endToken - 1]?.end ?? 0]
      periods.push({ ...read, start, end, first: at, sentence })
      at = read.endToken - 1
    }
  }
  return periods
}

interface Place {
  readonly document: Document
  readonly firstToken: number
  readonly endToken: number
  readonly published: string | null
}

const WORDS = new Set(
  (
    'first second third fourth 1st 2nd 3rd 4th erste ersten erstes erster zweite zweiten zweites zweiter dritte dritten ' +
    'drittes dritter vierte vierten viertes vierter q1 q2 q3 q4 h1 h2 nine neun neunmonatszeitraum neunmonatszahlen ' +
    'fiscal fy geschäftsjahr geschäftsjahres geschäftsjahrs full gesamtjahr'
  ).split(' '),
)

/** Which spellings a period can begin with. */
function openersOf({ spellings }: Document): Uint8Array {
  const opens = new Uint8Array(spellings.length)
  for (let at = 0; at < spellings.length; at++) {
    const word = spellings[at] ?? ''
    const code = word.charCodeAt(0)
    const opening = WORDS.has(word) || RELATIVE_OPENERS.has(word) || monthOf(word) !== undefined || isFiscal(word)
    if ((code >= 0x30 && code <= 0x39 && word.length <= LONGEST_DATE) || opening) opens[at] = 1
  }
  return opens
}

const LONGEST_DATE = 12

function readAt(place: Place, at: number): ReadPeriod | null {
  const { document, firstToken, endToken, published } = place
  const word = (token: number): string =>
    token >= firstToken && token < endToken ? (document.tokens[token]?.word ?? '') : ''
  return (
    dayAt(place, word, at) ??
    partWithYear(word, at, published) ??
    monthAt(place, word, at) ??
    relativeAt(word, at, published) ??
    yearAt(word, at)
  )
}

function dayAt({ document, endToken }: Place, word: (at: number) => string, at: number): ReadPeriod | null {
  const date = dateAt(document.tokens, at, endToken) ?? isoDateAt(document, word, at)
  if (date === null || date.year === null) return null
  if (date.day > daysIn(date.year, date.month)) return null
  return { label: 'day', period: { start: null, end: isoDay(date.year, date.month, date.day) }, endToken: date.end }
}

/** "2025-11-10": its hyphens leave no token. */
function isoDateAt({ text, tokens }: Document, word: (at: number) => string, at: number) {
  if (!isYear(word(at)) || word(at + 1).length !== 2 || word(at + 2).length !== 2) return null
  const [year, month, day] = [Number(word(at)), Number(word(at + 1)), Number(word(at + 2))]
  const start = tokens[at]?.start ?? 0
  const hyphens = text.charAt(start + 4) === '-' && text.charAt(start + 7) === '-'
  return hyphens && month >= 1 && month <= 12 && day >= 1 ? { year, month, day, end: at + 3 } : null
}

function partWithYear(word: (at: number) => string, at: number, published: string | null): ReadPeriod | null {
  const part = partAt(word, at)
  if (part === null) return null
  const year = yearAfter(word, part.endToken)
  if (year !== null)
    return { ...labelOf(part), period: monthsOf(year.year, part.fromMonth, part.toMonth), endToken: year.endToken }
  return { ...labelOf(part), period: latestBefore(part, published), endToken: part.endToken }
}

function labelOf({ label }: Part): Pick<ReadPeriod, 'label'> {
  return { label }
}

const BEFORE_YEAR = new Set(
  'of in the fiscal fy year full des im jahr jahres jahrs geschäftsjahr geschäftsjahres geschäftsjahrs , /'.split(' '),
)
const MOST_BEFORE_YEAR = 3

function yearAfter(word: (at: number) => string, from: number): { year: number; endToken: number } | null {
  for (let at = from; at <= from + MOST_BEFORE_YEAR; at++) {
    if (isYear(word(at))) return { year: Number(word(at)), endToken: at + 1 }
    const glued = fiscalYear(word(at))
    if (glued !== null) return { year: glued, endToken: at + 1 }
    if (!BEFORE_YEAR.has(word(at))) return null
  }
  return null
}

function monthAt({ document }: Place, word: (at: number) => string, at: number): ReadPeriod | null {
  const month = monthOf(word(at))
  if (month === undefined || !isCapital(document, at)) return null
  const next = word(at + 1) === '.' || word(at + 1) === ',' ? at + 2 : at + 1
  const of = word(next) === 'of' ? next + 1 : next
  if (!isYear(word(of))) return null
  return { label: 'month', period: monthsOf(Number(word(of)), month, month), endToken: of + 1 }
}

function isCapital({ text, tokens }: Document, at: number): boolean {
  const letter = text.charAt(tokens[at]?.start ?? text.length)
  return letter !== letter.toLowerCase()
}

const YEAR_NAMES = new Set('fiscal fy full geschäftsjahr geschäftsjahres geschäftsjahrs gesamtjahr'.split(' '))
const BEFORE_BARE_YEAR = new Set('in for during since of im jahr jahre für seit ende end by year'.split(' '))

function yearAt(word: (at: number) => string, at: number): ReadPeriod | null {
  const glued = fiscalYear(word(at))
  if (glued !== null) return { label: 'year', period: monthsOf(glued, 1, 12), endToken: at + 1 }
  if (isYear(word(at)) && BEFORE_BARE_YEAR.has(word(at - 1)))
    return { label: 'year', period: monthsOf(Number(word(at)), 1, 12), endToken: at + 1 }
  if (!YEAR_NAMES.has(word(at))) return null
  const next = word(at + 1) === 'year' ? at + 2 : at + 1
  return isYear(word(next)) ? { label: 'year', period: monthsOf(Number(word(next)), 1, 12), endToken: next + 1 } : null
}

/** "FY2025", "FY25": of this century. */
function fiscalYear(word: string): number | null {
  const digits = isFiscal(word) ? /^fy(?:20)?(\d\d)$/.exec(word) : null
  return digits === null ? null : 2000 + Number(digits[1])
}

function isFiscal(word: string): boolean {
  return word.length <= 6 && word.startsWith('fy')
}

function isYear(word: string): boolean {
  return word.length === 4 && word >= '1900' && word <= '2100' && /^\d{4}$/.test(word)
}
