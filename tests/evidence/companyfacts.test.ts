import { describe, expect, it } from 'vitest'
import { read, readDocument, sayFacts } from './read.ts'

interface EntryDraft {
  readonly start?: unknown
  readonly end?: unknown
  readonly val?: unknown
  readonly filed?: unknown
  readonly fy?: number
  readonly fp?: string
  readonly form?: string
  readonly accn?: string
}

type Tags = Readonly<Record<string, { readonly units: Readonly<Record<string, readonly unknown[]>> }>>

function entry(start: string | null, end: string, val: number, more: EntryDraft = {}): EntryDraft {
  const when = start === null ? { end } : { start, end }
  return { ...when, val, filed: '2025-11-04', form: '10-Q', accn: '0000000001-25-000001', ...more }
}

function company(gaap: Tags, more: object = {}): string {
  return JSON.stringify({ cik: 1, entityName: 'Corvane Robotics, Inc.', facts: { 'us-gaap': gaap }, ...more })
}

function revenues(...entries: readonly EntryDraft[]): string {
  return company({ Revenues: { units: { USD: entries } } })
}

const Q3 = ['2025-07-01', '2025-09-30'] as const
const NINE_MONTHS = entry('2024-01-01', '2024-09-30', 300, { filed: '2024-11-01' })
const YEAR = entry('2024-01-01', '2024-12-31', 420, { filed: '2025-02-10', form: '10-K' })

describe('companyfacts', () => {
  it('names the company without its legal form, and its tickers', () => {
    const document = readDocument('facts.json', company({}, { tickers: ['CRVN'] }))

    expect(document).toMatchObject({ kind: 'companyfacts', entities: ['corvane robotics', 'crvn'], facts: [] })
  })

  it('says of a value when it held, what it counts and where it stands', () => {
    const { id, facts } = readDocument('facts.json', revenues(entry(...Q3, 1_204_000_000)))

    expect(facts).toEqual([
      {
        id: `${id}-1`,
        document: id,
        entity: 'corvane robotics',
        metric: 'revenue',
        period: { start: '2025-07-01', end: '2025-09-30' },
        unit: 'USD',
        value: 1_204_000_000,
        precision: 1,
        place: 'facts.json, us-gaap:Revenues, 10-Q filed 2025-11-04 (0000000001-25-000001)',
      },
    ])
  })

  it('lets the latest filing count and remembers what was restated', () => {
    const before = entry(...Q3, 1000, { accn: '0000000001-25-000009' })
    const after = entry(...Q3, 990, { filed: '2026-02-10', form: '10-K' })
    const { facts } = readDocument('facts.json', revenues(after, before))

    expect(facts).toMatchObject([
      { value: 990, note: 'restated: 1000 in the 10-Q filed 2025-11-04 (0000000001-25-000009)' },
    ])
  })

  it('takes a value that later filings repeat once, with no note', () => {
    const { facts } = readDocument(
      'facts.json',
      revenues(entry(...Q3, 1000), entry(...Q3, 1000, { filed: '2026-02-10' })),
    )

    expect(facts).toHaveLength(1)
    expect(facts[0]).not.toHaveProperty('note')
  })

  it('goes by days, never by the fiscal year and period of the filing', () => {
    const comparative = entry('2024-07-01', '2024-09-30', 800, { fy: 2025, fp: 'Q3' })
    const mislabelled = entry('2025-01-01', '2025-09-30', 3000, { fy: 2025, fp: 'Q3' })

    expect(sayFacts('facts.json', revenues(comparative, mislabelled))).toEqual([
      'revenue 2024-07-01 2024-09-30: 800 USD',
      'revenue 2025-01-01 2025-09-30: 3000 USD',
    ])
  })

  it('derives the fourth quarter as the year minus nine months', () => {
    const { facts } = readDocument('facts.json', revenues(NINE_MONTHS, YEAR))

    expect(facts).toContainEqual(
      expect.objectContaining({
        period: { start: '2024-10-01', end: '2024-12-31' },
        value: 120,
        note: 'derived: year minus nine months',
      }),
    )
  })

  it('derives none that is reported', () => {
    const reported = entry('2024-10-01', '2024-12-31', 121, { filed: '2025-02-10' })
    const fourth = sayFacts('facts.json', revenues(NINE_MONTHS, YEAR, reported)).filter((fact) =>
      fact.includes('2024-10-01'),
    )

    expect(fourth).toEqual(['revenue 2024-10-01 2024-12-31: 121 USD'])
  })

  it('derives quarters of a cash flow that is only reported from the start of the year on', () => {
    const flow = [
      entry('2025-01-01', '2025-03-31', 10),
      entry('2025-01-01', '2025-06-30', 25),
      entry('2025-01-01', '2025-09-30', 45),
    ]
    const json = company({ NetCashProvidedByUsedInOperatingActivities: { units: { USD: flow } } })

    expect(sayFacts('facts.json', json)).toEqual(
      expect.arrayContaining([
        'operating-cash-flow 2025-04-01 2025-06-30: 15 USD',
        'operating-cash-flow 2025-07-01 2025-09-30: 20 USD',
      ]),
    )
  })

  it('derives no earnings per share, whose quarters do not sum to the year', () => {
    const units = { 'USD/shares': [entry('2024-01-01', '2024-09-30', 3), entry('2024-01-01', '2024-12-31', 4.2)] }
    const facts = sayFacts('facts.json', company({ EarningsPerShareDiluted: { units } }))

    expect(facts).toEqual(['eps 2024-01-01 2024-09-30: 3 USD/share', 'eps 2024-01-01 2024-12-31: 4.2 USD/share'])
  })

  it.each([
    ['2025-07-06', '2025-09-27', true],
    ['2025-07-01', '2025-09-01', false],
    ['2025-01-01', '2025-06-30', true],
    ['2024-12-29', '2025-10-04', true],
    ['2024-09-29', '2025-09-27', true],
    ['2021-01-01', '2025-09-30', false],
  ])('keeps fiscal periods only: %s to %s', (start, end, isKept) => {
    expect(sayFacts('facts.json', revenues(entry(start, end, 5)))).toHaveLength(isKept ? 1 : 0)
  })

  it('takes a value without a start for one moment', () => {
    const json = company({ Assets: { units: { USD: [entry(null, '2025-09-30', 7000)] } } })

    expect(sayFacts('facts.json', json)).toEqual(['total-assets at 2025-09-30: 7000 USD'])
  })

  it('follows a company from one tag to another, and prefers the first of the list where both speak', () => {
    const json = company({
      SalesRevenueNet: { units: { USD: [entry('2024-07-01', '2024-09-30', 790)] } },
      RevenueFromContractWithCustomerExcludingAssessedTax: { units: { USD: [entry(...Q3, 980)] } },
      Revenues: { units: { USD: [entry(...Q3, 1000)] } },
    })

    expect(sayFacts('facts.json', json)).toEqual([
      'revenue 2024-07-01 2024-09-30: 790 USD',
      'revenue 2025-07-01 2025-09-30: 980 USD',
    ])
  })

  it('reads IFRS and cover pages, with their units', () => {
    const facts = {
      'ifrs-full': {
        Revenue: { units: { EUR: [entry(...Q3, 55)] } },
        BasicEarningsLossPerShare: { units: { 'EUR/shares': [entry(...Q3, 2)] } },
      },
      dei: { EntityCommonStockSharesOutstanding: { units: { shares: [entry(null, '2025-10-20', 9_000_000)] } } },
    }
    const document = readDocument('facts.json', JSON.stringify({ entityName: 'Nordhavn SE', facts }))

    expect(document.facts.map(({ metric, unit, precision }) => [metric, unit, precision])).toEqual([
      ['eps', 'EUR/share', 0.01],
      ['revenue', 'EUR', 1],
      ['shares-outstanding', 'shares', 1],
    ])
  })

  it('keeps the last sixteen quarters', () => {
    const old = entry('2021-07-01', '2021-09-30', 1)
    const kept = entry('2021-10-01', '2021-12-31', 2)

    expect(sayFacts('facts.json', revenues(old, kept, entry(...Q3, 3)))).toEqual([
      'revenue 2021-10-01 2021-12-31: 2 USD',
      'revenue 2025-07-01 2025-09-30: 3 USD',
    ])
  })

  it.each([
    ['no value', { val: null }],
    ['a value in words', { val: '12' }],
    ['a day that no calendar has', { end: '2025-02-30' }],
    ['a period that ends before it begins', { start: '2025-12-01' }],
    ['an end after its filing', { filed: '2025-08-01' }],
    ['no filing day', { filed: undefined }],
  ])('leaves out and counts an entry with %s', (_, change) => {
    const document = readDocument('facts.json', revenues(entry(...Q3, 1000), { ...entry(...Q3, 5), ...change }))

    expect(document).toMatchObject({ skipped: 1, facts: [{ value: 1000 }] })
  })

  it.each([
    ['[]', '$ is not an object'],
    ['{"entityName":"Corvane"}', '$.facts is not an object of taxonomies'],
    ['{"facts":{}}', '$.entityName is not the name'],
    ['{"entityName":"Corvane","facts":{"us-gaap":[]}}', '$.facts.us-gaap is not an object of tags'],
    ['{"entityName":"Corvane","facts":{"us-gaap":{"Assets":{}}}}', '$.facts.us-gaap.Assets.units is not'],
    [company({ Assets: { units: { USD: 5 as never } } }), '$.facts.us-gaap.Assets.units.USD is not a list'],
    [revenues({ val: 'secret' }), 'no entry under $.facts'],
  ])('refuses %s and says where it goes wrong', (json, message) => {
    expect(read('facts.json', json)).toMatchObject({
      kind: 'refused',
      code: 'malformed',
      message: expect.stringContaining(message),
    })
  })

  it.each([
    ['{"entityName": "Corvane",\n "facts": {secret}}', 'line 2, column 12'],
    ['{"a": [1, 2', 'line 1, column 12'],
    ['{"a": 01}', 'line 1, column 7'],
    ['{"a": "\\x"}', 'line 1, column 8'],
    ['{"a": 1} secret', 'line 1, column 10'],
    ['[1,]', 'line 1, column 4'],
  ])('says where %j stops being JSON, without its words', (json, where) => {
    const reading = read('facts.json', json)

    expect(reading).toMatchObject({ kind: 'refused', code: 'malformed', message: expect.stringContaining(where) })
    expect(JSON.stringify(reading)).not.toContain('secret')
  })
})
