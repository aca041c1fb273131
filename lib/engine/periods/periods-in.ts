import { isoDay, MONTH_NUMBERS, monthsOf } from '../calendar/index.ts'
import { type Document, isCapitalAt } from '../document/index.ts'
import { OPENS, openersOf } from './openers.ts'
import { latestBefore, type Part, partAt } from './parts.ts'
import type { ReadPeriod, WrittenPeriod } from './period.ts'
import { relativeAt } from './relative.ts'
import { dateAt } from './written-date.ts'
import { fiscalYear, isYear, yearAt } from './years.ts'

/**
 * Finds the days and reporting periods a text names, in order, none overlapping another and none crossing a sentence.
 * @param published ISO day against which "last quarter" and a quarter without a year are resolved; null leaves them open.
 */
export function periodsIn(document: Document, published: string | null): readonly WrittenPeriod[] {
  const openers = openersOf(document)
  const { tokens } = document
  const periods: WrittenPeriod[] = []
  for (const [sentence, { firstToken, endToken }] of document.sentences.entries()) {
    let place: Place | null = null
    for (let at = firstToken; at < endToken; at++) {
      const opens = openers[tokens[at]?.spelling ?? 0] ?? 0
      if (opens === 0) continue
      place ??= { document, endToken, word: wordsFrom(document, firstToken, endToken), published }
      const read = readAt(place, at, opens)
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
  readonly endToken: number
  /** The shadow of a token of the sentence, or '' outside it. */
  readonly word: (token: number) => string
  readonly published: string | null
}
function wordsFrom({ tokens }: Document, firstToken: number, endToken: number): (token: number) => string {
  return (token) => (token >= firstToken && token < endToken ? (tokens[token]?.word ?? '') : '')
}

function readAt(place: Place, at: number, opens: number): ReadPeriod | null {
  const { word, published } = place
  return (
    ((opens & OPENS.day) === 0 ? null : dayAt(place, word, at)) ??
    ((opens & OPENS.part) === 0 ? null : partWithYear(word, at, published)) ??
    ((opens & OPENS.month) === 0 ? null : monthAt(place, word, at)) ??
    ((opens & OPENS.relative) === 0 ? null : relativeAt(word, at, published)) ??
    ((opens & OPENS.year) === 0 ? null : yearAt(word, at))
  )
}

function dayAt({ document, endToken }: Place, word: (at: number) => string, at: number): ReadPeriod | null {
  const date = dateAt(document.tokens, at, endToken) ?? isoDateAt(document, word, at)
  if (date === null || date.year === null) return null
  const day = isoDay(date.year, date.month, date.day)
  return day === null ? null : { label: 'day', period: { start: null, end: day }, endToken: date.end }
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
  const month = MONTH_NUMBERS.get(word(at))
  if (month === undefined || !isCapitalAt(document.text, document.tokens[at]?.start ?? 0)) return null
  const next = word(at + 1) === '.' || word(at + 1) === ',' ? at + 2 : at + 1
  const of = word(next) === 'of' ? next + 1 : next
  if (!isYear(word(of))) return null
  return { label: 'month', period: monthsOf(Number(word(of)), month, month), endToken: of + 1 }
}
