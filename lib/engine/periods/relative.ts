import type { Period } from '../../contracts/evidence.ts'
import { monthsOf } from '../calendar/index.ts'
import type { PeriodLabel, ReadPeriod } from './period.ts'

const RELATIVE: ReadonlyMap<string, PeriodLabel> = new Map([
  ...phrases(
    'last-quarter',
    'last quarter|prior quarter|previous quarter|vorquartal|letzten quartal|vergangenen quartal',
  ),
  ...phrases('last-quarter', 'letztes quartal|vorherigen quartal|vorangegangenen quartal|latest quarter'),
  ...phrases('year-earlier-quarter', 'vorjahresquartal|vorjahresquartals|year earlier quarter|year ago quarter'),
  ...phrases('last-year', 'last year|prior year|previous year|vorjahr|vorjahres|letzten jahr|vergangenen jahr'),
  ...phrases('last-year', 'letztes jahr|vergangenes jahr|vorjahreszeitraum'),
  ...phrases('this-year', 'this year|current year|laufenden jahr|diesem jahr|dieses jahr|laufenden geschäftsjahr'),
])
const LONGEST_PHRASE = 3

/** Reads "last quarter", "prior year", "Vorjahr" at a token, as seen from the day of publication. */
export function relativeAt(word: (at: number) => string, at: number, published: string | null): ReadPeriod | null {
  let phrase = ''
  for (let next = at; next < at + LONGEST_PHRASE && word(next) !== ''; next++) {
    phrase = phrase === '' ? word(next) : `${phrase} ${word(next)}`
    const label = RELATIVE.get(phrase)
    if (label !== undefined) return { label, period: resolve(label, published), endToken: next + 1 }
  }
  return null
}

/** The words such a phrase can begin with. */
export const RELATIVE_OPENERS: ReadonlySet<string> = new Set([...RELATIVE.keys()].map((phrase) => firstWord(phrase)))

function firstWord(phrase: string): string {
  return phrase.split(' ')[0] ?? phrase
}

function resolve(label: PeriodLabel, published: string | null): Period | null {
  const year = Number(published?.slice(0, 4))
  const month = Number(published?.slice(5, 7))
  if (published === null || Number.isNaN(year) || Number.isNaN(month)) return null
  if (label === 'last-year') return monthsOf(year - 1, 1, 12)
  if (label === 'this-year') return monthsOf(year, 1, 12)
  const quarter = Math.ceil(month / 3) - 1
  const quarterYear = quarter === 0 ? year - 1 : year
  const last = (quarter === 0 ? 4 : quarter) * 3
  return monthsOf(label === 'last-quarter' ? quarterYear : quarterYear - 1, last - 2, last)
}

function phrases(label: PeriodLabel, list: string): [string, PeriodLabel][] {
  return list.split('|').map((phrase) => [phrase, label])
}
