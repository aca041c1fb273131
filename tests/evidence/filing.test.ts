import { describe, expect, it } from 'vitest'
import { read, readDocument, sayFacts } from './read.ts'

/** A results table as filings have it: signs in cells of their own, headings over several columns. */
const RESULTS = `<html><head><title>Corvane Robotics, Inc. reports results</title><style>td { color: red }</style></head>
<body><script>var a = "<table><tr><td>Revenue</td><td>1</td></tr></table>"</script>
<p>Corvane Robotics, Inc.<br>Consolidated statements of operations</p>
<p>(in millions, except per share data, U.S. dollars)</p>
<table>
<tr><th></th><th colspan="6">Three Months Ended September 30,</th></tr>
<tr><th></th><th colspan="3">2025</th><th colspan="3">2024</th></tr>
<tr><td>Revenue</td><td>$</td><td>1,204</td><td></td><td>$</td><td>1,150</td><td></td></tr>
<tr><td>Cost of revenue</td><td></td><td>700</td><td></td><td></td><td>640</td><td></td></tr>
<tr><td>Net income (loss)</td><td>$</td><td>(62</td><td>)</td><td>$</td><td>14</td><td></td></tr>
<tr><td>Diluted earnings per share&nbsp;(1)</td><td>$</td><td>(0.62</td><td>)</td><td>$</td><td>0.14</td><td></td></tr>
</table></body></html>`

function page(body: string): string {
  return `<title>Corvane Robotics, Inc.</title>${body}`
}

function table(caption: string, heading: string, label: string, cell: string): string {
  const rows = `<tr><th></th><th>${heading}</th></tr><tr><td>${label}</td><td>${cell}</td></tr>`
  return page(`<table><caption>${caption}</caption>${rows}</table>`)
}

describe('tables of a filing', () => {
  it('have their periods from the headings and their scale from the words above', () => {
    expect(sayFacts('q3.html', RESULTS)).toEqual([
      'revenue 2025-07-01 2025-09-30: 1204000000 USD',
      'revenue 2024-07-01 2024-09-30: 1150000000 USD',
      'net-income 2025-07-01 2025-09-30: -62000000 USD',
      'net-income 2024-07-01 2024-09-30: 14000000 USD',
      'eps 2025-07-01 2025-09-30: -0.62 USD/share',
      'eps 2024-07-01 2024-09-30: 0.14 USD/share',
    ])
  })

  it('say where each value stands and how exact it is', () => {
    const { kind, entities, facts } = readDocument('q3.html', table('in USD millions', 'Q3 2025', 'Revenue', '1,204.5'))

    expect({ kind, entities }).toEqual({ kind: 'filing', entities: ['corvane robotics'] })
    expect(facts).toMatchObject([
      {
        entity: 'corvane robotics',
        value: 1_204_500_000,
        precision: 100_000,
        place: "q3.html, table 1, row 'Revenue', column 'Q3 2025'",
        note: 'calendar quarters taken for fiscal ones',
      },
    ])
  })

  it.each([
    ['in USD thousands', '1,204', 1_204_000],
    ['USD in millions', '1,204', 1_204_000_000],
    ['Amounts in $ billions', '1.2', 1_200_000_000],
    ['US$000s', '1,204', 1_204_000],
    ['(millions of U.S. dollars)', '1,204', 1_204_000_000],
    ['(thousands) USD', '1,204', 1_204_000],
    ['Three million homes, in USD thousands', '1,204', 1_204_000],
    ['In full U.S. dollars', '1,204,000', 1_204_000],
  ])('takes the scale from the caption: %s', (caption, cell, value) => {
    expect(readDocument('q3.html', table(caption, 'Q3 2025', 'Revenue', cell)).facts).toMatchObject([{ value }])
  })

  it.each([
    ['no scale for a small number', 'U.S. dollars', 'Q3 2025', '1,204'],
    ['a scale of something else', 'in millions of homes (over a billion) for USD 5 million', 'Q3 2025', '1,204'],
    ['two scales', 'in USD millions (some in thousands)', 'Q3 2025', '1,204'],
    ['no currency', 'in millions', 'Q3 2025', '1,204'],
    ['two currencies', 'in millions, EUR and GBP', 'Q3 2025', '1,204'],
    ['a day where a period belongs', 'in USD millions', 'September 30, 2025', '1,204'],
    ['a percentage', 'in USD millions', 'Q3 2025', '12%'],
  ])('leave out and count a cell with %s', (_, caption, heading, cell) => {
    expect(readDocument('q3.html', table(caption, heading, 'Revenue', cell))).toMatchObject({ facts: [], skipped: 1 })
  })

  it.each([
    ['Q3 2025', '2025-07-01 2025-09-30'],
    ['3Q 2025', '2025-07-01 2025-09-30'],
    ['Third quarter 2025', '2025-07-01 2025-09-30'],
    ['3. Quartal 2025', '2025-07-01 2025-09-30'],
    ['Quarter ended Sept. 30, 2025', '2025-07-01 2025-09-30'],
    ['H1 2025', '2025-01-01 2025-06-30'],
    ['Six months ended 30 June 2025', '2025-01-01 2025-06-30'],
    ['9M 2025', '2025-01-01 2025-09-30'],
    ['Nine Months Ended September 30, 2025', '2025-01-01 2025-09-30'],
    ['Drei Monate zum 30. September 2025', '2025-07-01 2025-09-30'],
    ['FY 2024', '2024-01-01 2024-12-31'],
    ['Year ended June 30, 2025', '2024-07-01 2025-06-30'],
    ['2024', '2024-01-01 2024-12-31'],
  ])('read the heading %s', (heading, period) => {
    expect(sayFacts('q3.html', table('in USD millions', heading, 'Revenue', '5'))).toEqual([
      `revenue ${period}: 5000000 USD`,
    ])
  })

  it.each(['Change', 'Change 2025', '2025 vs. 2024', 'Guidance 2025', 'Segment'])(
    'take nothing under %s',
    (heading) => {
      expect(sayFacts('q3.html', table('in USD millions', heading, 'Revenue', '5'))).toEqual([])
    },
  )

  it('give a balance its day, whatever the column covers', () => {
    const caption = 'in USD thousands'

    expect(sayFacts('q3.html', table(caption, 'September 30, 2025', 'Total assets', '7'))).toEqual([
      'total-assets at 2025-09-30: 7000 USD',
    ])
    expect(sayFacts('q3.html', table(caption, 'Q3 2025', 'Total assets', '7'))).toEqual([
      'total-assets at 2025-09-30: 7000 USD',
    ])
  })

  it('take a year alone together with the day above the table', () => {
    const words = 'in USD millions, nine months ended September 30'

    expect(sayFacts('q3.html', table(words, '2025', 'Revenue', '5'))).toEqual([
      'revenue 2025-01-01 2025-09-30: 5000000 USD',
    ])
  })

  it('follow a cell that reaches over several rows', () => {
    const rows =
      '<tr><th rowspan="2">USD in millions</th><th colspan="2">Nine months ended September 30,</th></tr>' +
      '<tr><th>2025</th><th>2024</th></tr><tr><td>Revenue</td><td>5</td><td>4</td></tr>'

    expect(sayFacts('q3.html', page(`<table>${rows}</table>`))).toEqual([
      'revenue 2025-01-01 2025-09-30: 5000000 USD',
      'revenue 2024-01-01 2024-09-30: 4000000 USD',
    ])
  })

  it('take neither of two values for one metric and period', () => {
    const rows = '<tr><td>Revenue</td><td>5</td></tr><tr><td>Revenue</td><td>6</td></tr>'
    const html = page(`<table><caption>USD in millions</caption><tr><th></th><th>Q3 2025</th></tr>${rows}</table>`)

    expect(readDocument('q3.html', html)).toMatchObject({ facts: [], skipped: 2 })
  })

  it('make a loss of a row that is called one', () => {
    expect(sayFacts('q3.html', table('in USD millions', 'Q3 2025', 'Net loss', '62'))).toEqual([
      'net-income 2025-07-01 2025-09-30: -62000000 USD',
    ])
  })
})

describe('a release as plain text', () => {
  it('has its tables by strokes, tabs or blanks', () => {
    const text =
      'Nordhavn AG: Zahlen zum dritten Quartal\n\nin Mio. EUR\n\n' +
      '               Q3 2025    Q3 2024\n-----------------------------------\n' +
      'Umsatzerlöse   1.204,5    1.150,0\nBruttogewinn   304,5      -250,0\n'

    expect(sayFacts('release.txt', text)).toEqual([
      'revenue 2025-07-01 2025-09-30: 1204500000 EUR',
      'revenue 2024-07-01 2024-09-30: 1150000000 EUR',
      'gross-profit 2025-07-01 2025-09-30: 304500000 EUR',
      'gross-profit 2024-07-01 2024-09-30: -250000000 EUR',
    ])
    expect(readDocument('release.txt', text).entities).toEqual(['nordhavn'])
  })

  it('reads a table drawn with strokes', () => {
    const text = 'Pellworth plc\n\nGBP thousands\n| | FY 2024 |\n|---|---:|\n| Gross profit | 80 |\n'

    expect(sayFacts('release.md', text)).toEqual(['gross-profit 2024-01-01 2024-12-31: 80000 GBP'])
  })

  it('has its company from the file name where the text names none, and is refused without', () => {
    const text = 'in USD millions\n\tQ3 2025\nRevenue\t5\n'

    expect(readDocument('in/corvane-robotics-q3.txt', text).entities).toEqual(['corvane robotics'])
    expect(read('q3-results.txt', text)).toMatchObject({ kind: 'refused', code: 'malformed' })
  })
})
