import { readIsoDay } from '../days.ts'
import { meaningOfTag } from '../tags.ts'

/** One reported value, as the SEC lists it. `fy` and `fp` speak of the filing, not of the value, and are not read. */
export interface Entry {
  readonly metric: string
  readonly rank: number
  readonly tag: string
  readonly unit: string
  readonly start: string | null
  readonly end: string
  readonly value: number
  /** Day of the filing. */
  readonly filed: string
  /** Form and accession number, as far as given. */
  readonly filing: string
}

export interface CompanyFacts {
  readonly names: readonly string[]
  readonly entries: readonly Entry[]
  readonly skipped: number
}

/** A place in the JSON that has the wrong shape, and what belongs there. */
export interface Misshapen {
  readonly path: string
  readonly expected: string
}

const TAXONOMIES = ['us-gaap', 'ifrs-full', 'dei'] as const

type Json = Readonly<Record<string, unknown>>

/**
 * Takes the mapped tags out of a companyfacts file (data.sec.gov/api/xbrl/companyfacts). A damaged entry is left out and
 * counted; what surrounds the entries must have its shape.
 */
export function readCompanyFacts(json: unknown): CompanyFacts | Misshapen {
  if (!isObject(json)) return { path: '$', expected: 'an object' }
  const facts = json['facts']
  if (!isObject(facts)) return { path: '$.facts', expected: 'an object of taxonomies' }
  const names = namesOf(json)
  if (names === null) return { path: '$.entityName', expected: 'the name of the company' }
  const entries: Entry[] = []
  let skipped = 0
  for (const taxonomy of TAXONOMIES) {
    for (const list of listsOf(facts, taxonomy)) {
      if ('expected' in list) return list
      for (const raw of list.entries) {
        const entry = readEntry(raw, list)
        if (entry === null) skipped++
        else entries.push(entry)
      }
    }
  }
  return { names, entries, skipped }
}

function namesOf(json: Json): readonly string[] | null {
  const name = json['entityName']
  if (typeof name !== 'string' || name.trim() === '') return null
  const tickers = Array.isArray(json['tickers']) ? json['tickers'] : []
  return [name, ...tickers.filter((ticker): ticker is string => typeof ticker === 'string')]
}

interface EntryList {
  readonly metric: string
  readonly rank: number
  readonly tag: string
  readonly unit: string
  readonly entries: readonly unknown[]
}

/** The lists of all mapped tags, or what stands in the place of one. */
function listsOf(facts: Json, taxonomy: string): readonly (EntryList | Misshapen)[] {
  if (!Object.hasOwn(facts, taxonomy)) return []
  const path = `$.facts.${taxonomy}`
  const tags = facts[taxonomy]
  if (!isObject(tags)) return [{ path, expected: 'an object of tags' }]
  return Object.entries(tags).flatMap(([name, tag]) => {
    const meaning = meaningOfTag(taxonomy, name)
    return meaning === null ? [] : listsOfTag(tag, { ...meaning, tag: `${taxonomy}:${name}` }, `${path}.${name}.units`)
  })
}

function listsOfTag(
  json: unknown,
  tag: Pick<EntryList, 'metric' | 'rank' | 'tag'>,
  path: string,
): readonly (EntryList | Misshapen)[] {
  const units = isObject(json) ? json['units'] : undefined
  if (!isObject(units)) return [{ path, expected: 'an object of units' }]
  return Object.entries(units).flatMap(([written, entries]) => {
    const unit = unitOf(written)
    if (unit === null) return []
    return [Array.isArray(entries) ? { ...tag, unit, entries } : { path: `${path}.${written}`, expected: 'a list' }]
  })
}

/** @returns the unit of a fact, or null for one that no claim is made in. */
function unitOf(written: string): string | null {
  if (/^[A-Z]{3}$/.test(written)) return written
  if (/^[A-Z]{3}\/shares$/.test(written)) return `${written.slice(0, 3)}/share`
  if (written === 'shares') return 'shares'
  return written === 'pure' || written === 'employee' ? 'count' : null
}

function readEntry(raw: unknown, { metric, rank, tag, unit }: EntryList): Entry | null {
  if (!isObject(raw)) return null
  const value = raw['val']
  const isMoment = raw['start'] === undefined || raw['start'] === null
  const [start, end, filed] = [readIsoDay(raw['start']), readIsoDay(raw['end']), readIsoDay(raw['filed'])]
  if (end === null || filed === null || typeof value !== 'number' || !Number.isFinite(value)) return null
  if ((!isMoment && (start === null || start > end)) || end > filed) return null
  return { metric, rank, tag, unit, start, end, value, filed, filing: nameFiling(raw, filed) }
}

function nameFiling({ form, accn }: Json, filed: string): string {
  const number = typeof accn === 'string' && accn !== '' ? ` (${accn})` : ''
  return `${typeof form === 'string' && form !== '' ? form : 'filing'} filed ${filed}${number}`
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
