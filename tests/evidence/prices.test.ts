import { describe, expect, it } from 'vitest'
import { read, readDocument, sayFacts } from './read.ts'

const HEADER = 'date,open,high,low,close,adj_close,volume,currency,venue'

describe('a table of prices', () => {
  it('gives close, high, low, adjusted close and volume of each day', () => {
    const document = readDocument('prices/CRVN.csv', `${HEADER}\n2025-09-30,9.1,9.40,8.95,9.30,9.28,120500,USD,NYSE\n`)

    expect(document).toMatchObject({ kind: 'prices', entities: ['crvn'], skipped: 0 })
    expect(document.facts.map(({ metric, value, unit, precision }) => [metric, value, unit, precision])).toEqual([
      ['price', 9.3, 'USD', 0.01],
      ['price-high', 9.4, 'USD', 0.01],
      ['price-low', 8.95, 'USD', 0.01],
      ['price-adjusted', 9.28, 'USD', 0.01],
      ['volume', 120_500, 'shares', 1],
    ])
    expect(document.facts[0]).toMatchObject({
      period: { start: null, end: '2025-09-30' },
      place: 'CRVN.csv, row 2, column close',
      note: 'traded at NYSE',
    })
  })

  it('reads columns in any order and case, parted by semicolons, with decimal commas', () => {
    const csv = 'Währung;Symbol;Schlusskurs;Datum;Volumen\nEUR;Nordhavn AG;1.204,50;30.09.2025;12.000\n'

    expect(sayFacts('kurse.csv', csv)).toEqual([
      'price at 2025-09-30: 1204.5 EUR',
      'volume at 2025-09-30: 12000 shares',
    ])
    expect(readDocument('kurse.csv', csv).entities).toEqual(['nordhavn'])
  })

  it('reads quoted cells, thousands within them and a byte order mark', () => {
    const csv = '\ufeff"Date","Close","Currency"\r\n"2025-09-30","1,204.50","USD"\r\n'

    expect(sayFacts('CRVN.csv', csv)).toEqual(['price at 2025-09-30: 1204.5 USD'])
  })

  it.each([
    ['2025-09-30', '2025-09-30'],
    ['2025/09/30', '2025-09-30'],
    ['20250930', '2025-09-30'],
    ['30.9.2025', '2025-09-30'],
    ['09/30/2025', '2025-09-30'],
    ['30/09/2025', '2025-09-30'],
    ['2025-09-30 00:00:00-04:00', '2025-09-30'],
    ['2025-09-30T16:00:00Z', '2025-09-30'],
  ])('reads the date %s', (written, day) => {
    expect(sayFacts('CRVN.csv', `date,close,currency\n${written},9.30,USD\n`)).toEqual([`price at ${day}: 9.3 USD`])
  })

  it('tells the order of day and month from other rows', () => {
    const csv = 'date,close,currency\n01/02/2025,9.30,USD\n13/02/2025,9.35,USD\n'

    expect(sayFacts('CRVN.csv', csv)).toContain('price at 2025-02-01: 9.3 USD')
  })

  it('keeps a day at the weekend and says so', () => {
    const { facts } = readDocument('CRVN.csv', 'date,close,currency\n2025-09-27,9.30,USD\n')

    expect(facts).toMatchObject([{ note: '2025-09-27 was a Saturday' }])
  })

  it('keeps one day at two venues apart', () => {
    const csv = 'date,close,currency,venue\n2025-09-30,9.30,EUR,Xetra\n2025-09-30,9.31,EUR,Tradegate\n'

    expect(readDocument('CRVN.csv', csv).facts.map(({ note }) => note)).toEqual([
      'traded at Xetra',
      'traded at Tradegate',
    ])
  })

  it('keeps the last sixteen quarters', () => {
    const csv = 'date,close,currency\n2021-09-30,5,USD\n2021-10-01,6,USD\n2025-09-30,9,USD\n'

    expect(sayFacts('CRVN.csv', csv)).toEqual(['price at 2021-10-01: 6 USD', 'price at 2025-09-30: 9 USD'])
  })

  it('needs to be told whose prices they are', () => {
    const reading = read('prices-2025.csv', 'date,close,currency\n2025-09-30,9.30,USD\n')

    expect(reading).toMatchObject({ kind: 'refused', message: expect.stringContaining('no heading symbol') })
  })

  it.each([
    ['a date no calendar has', '2025-02-30,9.1,9.2,9.0,9.1,9.1,5,USD,'],
    ['a price in words', '2025-09-29,9.1,9.2,9.0,high,9.1,5,USD,'],
    ['no price', '2025-09-29,,,,,,5,USD,'],
    ['a high below its low', '2025-09-29,9.1,8.2,9.0,9.1,9.1,5,USD,'],
    ['a currency in hundredths', '2025-09-29,9.1,9.2,9.0,9.1,9.1,5,GBp,'],
    ['no currency', '2025-09-29,9.1,9.2,9.0,9.1,9.1,5,,'],
    ['a price of nothing', '2025-09-29,9.1,9.2,9.0,0,9.1,5,USD,'],
    ['a day that was there before', '2025-09-30,9.1,9.2,9.0,9.1,9.1,5,USD,'],
  ])('leaves out and counts a row with %s', (_, row) => {
    const document = readDocument('CRVN.csv', `${HEADER}\n2025-09-30,,,,9.30,,,USD,\n${row}\n`)

    expect(document).toMatchObject({ skipped: 1, facts: [{ value: 9.3 }] })
  })

  it.each([
    ['close,currency\n9.30,USD\n', 'no heading date'],
    ['date,currency\n2025-09-30,USD\n', 'no heading close'],
    ['date,close\n2025-09-30,9.30\n', 'no heading currency'],
    ['date,close,currency\n', 'no row below the headings'],
    ['date,close,currency\nsecret,secret,secret\n', 'the first that cannot is row 2'],
    ['date,close,currency\n01/02/2025,9.30,USD\n', 'dates from row 2 on read two ways'],
    ['date;close;currency\n2025-09-30;1,204;USD\n', 'prices from row 2 on read two ways'],
    ['date;close;currency\n2025-09-30;9,30;EUR\n2025-09-29;9.30;EUR\n', 'prices from row 2 on read two ways'],
  ])('refuses %j and says which row it is', (csv, message) => {
    const reading = read('CRVN.csv', csv)

    expect(reading).toMatchObject({ kind: 'refused', code: 'malformed', message: expect.stringContaining(message) })
    expect(JSON.stringify(reading)).not.toContain('secret')
  })
})
