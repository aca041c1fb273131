import type { ShelfFilters } from '../../../app/ports/index.ts'
import type { ShelvedItem } from '../../../contracts/index.ts'

/** What a query must be given to leave out what does not pass; it reads that all the same. */
export interface Filter {
  readonly terms: readonly string[]
  readonly names: Record<string, string>
  readonly values: Record<string, string>
}

export function filterBy(filters: ShelfFilters): Filter {
  const asked = FILTERS.flatMap(({ filter, attribute, test }) => {
    const value = filters[filter]
    return value === undefined ? [] : [{ attribute, value, ...test(`#${attribute}`, `:${attribute}`, value) }]
  })
  const compared = asked.filter(({ compares }) => compares)
  return {
    terms: asked.map(({ term }) => term),
    names: Object.fromEntries(asked.map(({ attribute }) => [`#${attribute}`, attribute])),
    values: Object.fromEntries(compared.map(({ attribute, value }) => [`:${attribute}`, value])),
  }
}

/** The condition on an attribute, and whether it compares it with a value. */
type Test = (name: string, placeholder: string, value: string) => { readonly term: string; readonly compares: boolean }

const equals: Test = (name, placeholder) => ({ term: `${name} = ${placeholder}`, compares: true })
const contains: Test = (name, placeholder) => ({ term: `contains(${name}, ${placeholder})`, compares: true })
const isOf: Test = (name, placeholder, value) =>
  value === 'none' ? { term: `attribute_not_exists(${name})`, compares: false } : equals(name, placeholder, value)

const FILTERS: readonly {
  readonly filter: keyof ShelfFilters
  /** Of the index. */
  readonly attribute: keyof ShelvedItem
  readonly test: Test
}[] = [
  { filter: 'severity', attribute: 'severity', test: equals },
  { filter: 'rule', attribute: 'rules', test: contains },
  { filter: 'publisher', attribute: 'publisher', test: equals },
  { filter: 'language', attribute: 'language', test: equals },
  { filter: 'disposition', attribute: 'disposition', test: equals },
  { filter: 'stage', attribute: 'stage', test: equals },
  { filter: 'assignee', attribute: 'assignee', test: isOf },
  { filter: 'search', attribute: 'nameLower', test: contains },
]
