import type { QueueWishes } from '../../../lib/client/index.ts'
import type { Shelf } from '../contracts.ts'
import { DISPOSITIONS, SEVERITIES, SHELVES, STAGES } from '../contracts.ts'

/** What a list is narrowed to; only what is set is there. */
export interface Filters {
  readonly shelf: Shelf
  readonly severity?: string
  readonly rule?: string
  readonly publisher?: string
  readonly language?: string
  readonly disposition?: string
  readonly stage?: string
  /** Id of a person, or `none`. */
  readonly assignee?: string
  readonly search?: string
}

export type FilterName = Exclude<keyof Filters, 'shelf'>

const FILTER_NAMES = [
  'severity',
  'rule',
  'publisher',
  'language',
  'disposition',
  'stage',
  'assignee',
  'search',
] as const satisfies readonly FilterName[]

/** Reads filters from the query of an address; what nobody can mean is left out. */
export function readFilters(query: string): Filters {
  const given = new URLSearchParams(query)
  const shelf = SHELVES.find((each) => each === given.get('shelf')) ?? 'open'
  const filters: Partial<Record<FilterName, string>> = {}
  for (const name of FILTER_NAMES) {
    const value = given.get(name)?.trim() ?? ''
    if (value !== '' && (CLOSED[name]?.includes(value) ?? true)) filters[name] = value
  }
  return { shelf, ...filters }
}

/** @returns the query of an address that stands for these filters; empty for the open queue, unfiltered. */
export function writeFilters(filters: Filters): string {
  const query = new URLSearchParams()
  if (filters.shelf !== 'open') query.set('shelf', filters.shelf)
  for (const name of FILTER_NAMES) {
    const value = filters[name]
    if (value !== undefined && value !== '') query.set(name, value)
  }
  return query.size === 0 ? '' : `?${query}`
}

/** @returns the same filters with one set anew; with an empty value, without it. */
export function setFilter(filters: Filters, name: FilterName, value: string): Filters {
  const { [name]: _, ...others } = filters
  return value === '' ? others : { ...others, [name]: value }
}

/** @returns filters as the API takes them. Their values are its words: `readFilters` lets no others through. */
export function toWishes(filters: Filters): QueueWishes {
  return filters as QueueWishes
}

const CLOSED: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  severity: [...SEVERITIES, 'none'],
  disposition: DISPOSITIONS,
  stage: STAGES,
}
