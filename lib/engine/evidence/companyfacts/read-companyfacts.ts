import { entityKey } from '../../frames/index.ts'
import { compare } from '../compare.ts'
import { keepRecent } from '../days.ts'
import { findJsonFault } from '../json-fault.ts'
import type { Harvest, RawFact } from '../reading.ts'
import { deriveQuarters } from './derive.ts'
import { readCompanyFacts } from './shape.ts'
import { latestValues, preferredValues, type Value } from './values.ts'

/** Facts from what the SEC lists for a company: per metric and period the value of the latest filing. */
export function harvestCompanyFacts(text: string): Harvest {
  const json = parse(text)
  if (json === undefined) {
    const { line, column } = findJsonFault(text)
    return malformed(`this is no JSON from line ${line}, column ${column} on; download the file again`)
  }
  const company = readCompanyFacts(json)
  if ('expected' in company) {
    const { path, expected } = company
    return malformed(`${path} is not ${expected}; supply a companyfacts file as data.sec.gov serves it`)
  }
  const { names, entries, skipped } = company
  const [entity = '', ...tickers] = names.map(entityKey)
  if (entity === '')
    return malformed('$.entityName is not a name; supply a companyfacts file as data.sec.gov serves it')
  if (entries.length === 0 && skipped > 0)
    return malformed('no entry under $.facts has end, val and filed; download it again')
  const facts = keepRecent(valuesOf(latestValues(entries)).map((value) => toFact(value, entity)))
  return { kind: 'harvest', entities: [entity, ...tickers.filter((ticker) => ticker !== '')], facts, skipped }
}

/** @returns undefined for what is no JSON; JSON itself has no undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function valuesOf(reported: readonly Value[]): readonly Value[] {
  const preferred = preferredValues(reported)
  const known = new Set(preferred.map(questionOf))
  const derived = preferredValues(deriveQuarters(reported)).filter((value) => !known.has(questionOf(value)))
  return [...preferred, ...derived].toSorted((a, b) => compare(questionOf(a), questionOf(b)))
}

function questionOf({ metric, unit, end, start }: Value): string {
  return `${metric}|${unit}|${end}|${start}`
}

function toFact({ metric, unit, start, end, value, place, note }: Value, entity: string): RawFact {
  const fact = { entity, metric, period: { start, end }, unit, value, precision: precisionOf(value, unit), place }
  return note === null ? fact : { ...fact, note }
}

/** JSON keeps no zeros at the end, so 2 per share may have been written 2.00; whole units of all else are shown. */
function precisionOf(value: number, unit: string): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return unit.endsWith('/share') ? 10 ** -Math.max(decimals, 2) : 10 ** -decimals
}

function malformed(message: string): Harvest {
  return { kind: 'malformed', message }
}
