import { useRef } from 'preact/hooks'
import { DISPOSITIONS, SEVERITIES, SHELVES, STAGES } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { toBulk } from '../shared/to-bulk.ts'
import { focusHome } from '../shell/keep-focus.ts'
import { DISPOSITION_LABELS, SHELF_LABELS, STAGE_LABELS, toWords } from '../words/labels.ts'
import { type FilterName, type Filters, setFilter, writeFilters } from './filters.ts'

type Options = readonly (readonly [value: string, label: string])[]

/** What the list is narrowed to. */
export function FilterBar({ isNarrow }: { readonly isNarrow: boolean }) {
  const { queue, router } = useDesk()
  const filters = queue.filters.value
  const change = (next: Filters): void => {
    queue.filters.value = next
    if (!isNarrow) router.go(`/${writeFilters(next)}`, 'replace')
    void queue.load()
  }
  const active = Object.keys(filters).filter((name) => name !== 'shelf' && name !== 'search').length
  return (
    <div class="filters" role="search">
      <Shelves filters={filters} change={change} />
      <Search filters={filters} change={change} />
      <details open={!isNarrow}>
        <summary>Filters{active > 0 && ` (${active} set)`}</summary>
        <div class="selects">
          <Selects filters={filters} change={change} />
          {filters.rule !== undefined && filters.shelf === 'open' && (
            <a class="button" href={toBulk({ rule: filters.rule, publisher: filters.publisher })}>
              Answer alike…
            </a>
          )}
          {active > 0 && (
            <button type="button" class="button quiet" onClick={() => change({ shelf: filters.shelf })}>
              Clear filters
            </button>
          )}
        </div>
      </details>
    </div>
  )
}

interface PartProps {
  readonly filters: Filters
  readonly change: (next: Filters) => void
}

function Selects({ filters, change }: PartProps) {
  const { queue, session } = useDesk()
  const { value: items } = queue.items
  const languages = items.map(({ language }) => language)
  const publishers = items.map(({ publisher }) => publisher)
  const rules = items.flatMap((item) => item.rules)
  const people: Options = [
    [session.id, 'me'],
    ['none', 'nobody'],
  ]
  const choose = (name: FilterName, label: string, options: Options) => (
    <Select
      label={label}
      options={options}
      value={filters[name] ?? ''}
      onChoose={(value) => change(setFilter(filters, name, value))}
    />
  )
  return (
    <>
      {choose('severity', 'Severity', SEVERITY_OPTIONS)}
      {choose('disposition', 'Disposition', DISPOSITION_OPTIONS)}
      {choose('stage', 'Stage', STAGE_OPTIONS)}
      {choose('assignee', 'Assignee', people)}
      {choose('language', 'Language', known(languages, filters.language))}
      {choose('publisher', 'Publisher', known(publishers, filters.publisher))}
      {choose('rule', 'Rule', known(rules, filters.rule, toWords))}
    </>
  )
}

function Shelves({ filters, change }: PartProps) {
  return (
    <div class="shelves" role="group" aria-label="Shelf">
      {SHELVES.map((shelf) => (
        <button
          key={shelf}
          type="button"
          aria-pressed={filters.shelf === shelf}
          onClick={() => change({ ...filters, shelf })}
        >
          {SHELF_LABELS[shelf]}
        </button>
      ))}
    </div>
  )
}

/** How long typing has to rest before it is looked for. */
const REST_MS = 250

function Search({ filters, change }: PartProps) {
  const { queue } = useDesk()
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  return (
    <input
      type="search"
      data-search
      placeholder="Search names  /"
      aria-label="Search names of articles"
      value={filters.search ?? ''}
      onInput={(event) => {
        const { value } = event.currentTarget
        clearTimeout(rest.current)
        rest.current = setTimeout(() => change(setFilter(queue.filters.value, 'search', value)), REST_MS)
      }}
      onKeyDown={(event) => event.key === 'Escape' && focusHome()}
    />
  )
}

interface SelectProps {
  readonly label: string
  readonly options: Options
  readonly value: string
  readonly onChoose: (value: string) => void
}

function Select({ label, options, value, onChoose }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">any</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What occurs in the list, and what is filtered by already. */
function known(values: readonly string[], chosen: string | undefined, label = (value: string) => value): Options {
  const all = new Set(chosen === undefined ? values : [...values, chosen])
  return [...all].toSorted().map((value) => [value, label(value)])
}

const SEVERITY_OPTIONS: Options = [...SEVERITIES.toReversed(), 'none'].map((severity) => [severity, severity])
const DISPOSITION_OPTIONS: Options = DISPOSITIONS.map((each) => [each, DISPOSITION_LABELS[each]])
const STAGE_OPTIONS: Options = STAGES.filter((stage) => stage !== 'decided').map((stage) => [
  stage,
  STAGE_LABELS[stage],
])
