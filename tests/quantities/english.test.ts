import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { findQuantities } from '../../lib/engine/quantities/index.ts'

const CONTEXT = ' That is what they said about this with the others.'

/** Each quantity in short: "low[..high] unit [hedge]". */
function read(text: string): string[] {
  return findQuantities(readDocument(text + CONTEXT)).map(({ low, high, unit, approximation }) =>
    [low === high ? `${low}` : `${low}..${high}`, unit, approximation].filter((part) => part !== null).join(' '),
  )
}

describe('amounts in English', () => {
  it.each([
    ['Sales were $621 million', '621000000 USD'],
    ['Sales were US$3.5bn', '3500000000 USD'],
    ['Sales were C$40 million', '40000000 CAD'],
    ['Sales were A$40 million', '40000000 AUD'],
    ['Sales were HK$40 million', '40000000 HKD'],
    ['Sales were €5m', '5000000 EUR'],
    ['Sales were £2.4 billion', '2400000000 GBP'],
    ['Sales were ¥300 billion', '300000000000 JPY'],
    ['Sales were $1.2 trillion', '1200000000000 USD'],
    ['Sales were $5 mn', '5000000 USD'],
    ['Sales were $5mm', '5000000 USD'],
    ['Sales were $5K', '5000 USD'],
    ['Sales were $1.5B', '1500000000 USD'],
    ['Sales were USD 12 million', '12000000 USD'],
    ['Sales were 12 million dollars', '12000000 USD'],
    ['Sales were 12 million US dollars', '12000000 USD'],
    ['Sales were 12 million Canadian dollars', '12000000 CAD'],
    ['Sales were 12 million euros', '12000000 EUR'],
    ['Sales were 12 million Swiss francs', '12000000 CHF'],
    ['Sales were EUR 1,234,567', '1234567 EUR'],
    ["Sales were CHF 1'234.50", '1234.5 CHF'],
    ['It sold for 250 pence', '2.5 GBP'],
    ['It sold for 53 cents', '0.53 USD'],
    ['It sold for 80 million pounds of copper', '80000000 count'],
    ['It earned $1.20 per share', '1.2 USD/share'],
    ['It earned $1.20 a share', '1.2 USD/share'],
    ['It earned $1.20 per diluted share', '1.2 USD/share'],
    ['It earned 53 cents per share', '0.53 USD/share'],
    ['It lost -$0.35', '-0.35 USD'],
    ['It lost $-0.35', '-0.35 USD'],
    ['It moved by −5 %', '-5 percent'],
    ['It moved by +5%', '5 percent'],
    ['It moved by minus 5 percent', '-5 percent'],
    ['It moved by 5.75%', '5.75 percent'],
    ['It moved by 5 per cent', '5 percent'],
    ['It moved by 5 pct', '5 percent'],
    ['It moved by 50 basis points', '50 basis-points'],
    ['It moved by 50 bps', '50 basis-points'],
    ['It moved by 2 percentage points', '2 percentage-points'],
    ['It moved by twenty-five percent', '25 percent'],
    ['It issued 5 million shares', '5000000 shares'],
    ['It issued 5 million common shares', '5000000 shares'],
    ['It trades at 3.5x', '3.5 multiple'],
    ['It trades at 10x earnings', '10 multiple'],
    ['It grew 3 times', '3 multiple'],
    ['It grew threefold', '3 multiple'],
    ['It doubled', '2 multiple'],
    ['It halved', '0.5 multiple'],
    ['It has 12 plants', '12 count'],
    ['It has two million users', '2000000 count'],
    ['It has half a million users', '500000 count'],
    ['It has 10k users', '10000 count'],
    ['It has 5,000+ users', '5000 count more-than'],
    ['It took 12 months', '12 months'],
    ['It took 30 days', '30 days'],
    ['It has a 15% stake', '15 percent'],
    ['It has a dozen shares', '12 shares'],
    ['It was a million dollars', '1000000 USD'],
    ['It is 2,050 employees', '2050 count'],
    ['It sold 1\u00a0234\u00a0567 units', '1234567 count'],
  ])('reads %j', (text, expected) => {
    expect(read(`${text}.`)).toEqual([expected])
  })
})

describe('hedges in English', () => {
  it.each([
    ['about', 'about'],
    ['roughly', 'about'],
    ['around', 'about'],
    ['approximately', 'about'],
    ['some', 'about'],
    ['nearly', 'nearly'],
    ['almost', 'nearly'],
    ['close to', 'nearly'],
    ['just under', 'nearly'],
    ['more than', 'more-than'],
    ['over', 'more-than'],
    ['at least', 'more-than'],
    ['north of', 'more-than'],
    ['in excess of', 'more-than'],
    ['up to', 'up-to'],
    ['as much as', 'up-to'],
    ['less than', 'up-to'],
    ['at most', 'up-to'],
  ])('reads %j', (words, hedge) => {
    expect(read(`It paid ${words} $5 million.`)).toEqual([`5000000 USD ${hedge}`])
  })
})

describe('ranges and lists in English', () => {
  it.each([
    ['85-95 million', ['85000000..95000000 count']],
    ['85–95 million', ['85000000..95000000 count']],
    ['85 to 95 million', ['85000000..95000000 count']],
    ['$85 to $95 million', ['85000000..95000000 USD']],
    ['$85-95 million', ['85000000..95000000 USD']],
    ['$5.75-$6.25', ['5.75..6.25 USD']],
    ['between 3 and 4 percent', ['3..4 percent']],
    ['between about $3 and $4 million', ['3000000..4000000 USD about']],
    ['5% to 7%', ['5..7 percent']],
    ['$85 and $95 million', ['85000000 USD', '95000000 USD']],
    ['3, 4 and 5 percent', ['3 percent', '4 percent', '5 percent']],
    ['3 or 4 percent', ['3 percent', '4 percent']],
    ['from $3 to $5 million', ['3000000 USD', '5000000 USD']],
    ['rose 5% to $30 million', ['5 percent', '30000000 USD']],
    ['rose $3 million to $45 million', ['3000000 USD', '45000000 USD']],
    ['from $900 to $1.2 million', ['900000000 USD', '1200000 USD']],
    ['€5 and $6 million', ['5 EUR', '6000000 USD']],
  ])('reads %j', (text, expected) => {
    expect(read(`It was ${text}.`)).toEqual(expected)
  })
})
