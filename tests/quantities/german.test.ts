import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { findQuantities } from '../../lib/engine/quantities/index.ts'

const CONTEXT = ' Das ist nicht das, was sie mit der Sache auch noch wollten.'

function read(text: string): string[] {
  return findQuantities(readDocument(text + CONTEXT)).map(({ low, high, unit, approximation }) =>
    [low === high ? `${low}` : `${low}..${high}`, unit, approximation].filter((part) => part !== null).join(' '),
  )
}

describe('amounts in German', () => {
  it.each([
    ['Es sind 3,5 Mrd. Euro', '3500000000 EUR'],
    ['Es sind 3,5 Mio. Euro', '3500000 EUR'],
    ['Es sind 300 Tsd. Euro', '300000 EUR'],
    ['Es sind 3,5 Millionen Euro', '3500000 EUR'],
    ['Es sind 2 Billionen Dollar', '2000000000000 USD'],
    ['Es sind 1.234,50 Euro', '1234.5 EUR'],
    ['Es sind 1.234 Euro', '1234 EUR'],
    ['Es sind 1.234.567 Euro', '1234567 EUR'],
    ['Es sind 5 Franken', '5 CHF'],
    ['Es sind 5 US-Dollar', '5 USD'],
    ['Es sind 5 Milliarden US-Dollar', '5000000000 USD'],
    ['Es sind 5 Schweizer Franken', '5 CHF'],
    ["Es sind CHF 1'234", '1234 CHF'],
    ['Es sind 53 Cent', '0.53 EUR'],
    ['Es sind 53 Cent je Aktie', '0.53 EUR/share'],
    ['Es sind 1,20 Euro je Aktie', '1.2 EUR/share'],
    ['Es sind 1,20 Euro pro Aktie', '1.2 EUR/share'],
    ['Es sind 5,2 %', '5.2 percent'],
    ['Es sind 5,2 Prozent', '5.2 percent'],
    ['Es sind minus 5 Prozent', '-5 percent'],
    ['Es sind -5,2 %', '-5.2 percent'],
    ['Es sind 3 Prozentpunkte', '3 percentage-points'],
    ['Es sind 3 %-Punkte', '3 percentage-points'],
    ['Es sind 25 Basispunkte', '25 basis-points'],
    ['Es sind 5 Millionen Aktien', '5000000 shares'],
    ['Es sind 5 Millionen neue Aktien', '5000000 shares'],
    ['Es sind eine Milliarde Euro', '1000000000 EUR'],
    ['Es sind eine halbe Million Euro', '500000 EUR'],
    ['Es sind anderthalb Milliarden Euro', '1500000000 EUR'],
    ['Es sind zwei Millionen Euro', '2000000 EUR'],
    ['Es sind zwölf Prozent', '12 percent'],
    ['Es hat sich verdoppelt', '2 multiple'],
    ['Es hat sich halbiert', '0.5 multiple'],
    ['Es ist das Dreifache', '3 multiple'],
    ['Es sind 12 Monate', '12 months'],
    ['Es sind 300 Stellen', '300 count'],
    ['Es ist ein 15-Milliarden-Dollar-Vertrag', '15000000000 USD'],
    ['Es sind rund 5 Prozent', '5 percent about'],
    ['Es sind etwa 5 Prozent', '5 percent about'],
    ['Es sind ca. 5 Prozent', '5 percent about'],
    ['Es sind knapp 5 Prozent', '5 percent nearly'],
    ['Es sind fast 5 Prozent', '5 percent nearly'],
    ['Es sind gut 5 Prozent', '5 percent more-than'],
    ['Es sind über 5 Prozent', '5 percent more-than'],
    ['Es sind mehr als 5 Prozent', '5 percent more-than'],
    ['Es sind mindestens 5 Prozent', '5 percent more-than'],
    ['Es sind bis zu 5 Prozent', '5 percent up-to'],
    ['Es sind weniger als 5 Prozent', '5 percent up-to'],
    ['Es sind zwischen 3 und 4 Mio. Euro', '3000000..4000000 EUR'],
    ['Es sind 85–95 Millionen Euro', '85000000..95000000 EUR'],
    ['Es sind 3 bis 4 Prozent', '3..4 percent'],
    ['Es sind von 3 bis 4 Prozent', '3..4 percent'],
  ])('reads %j', (text, expected) => {
    expect(read(`${text}.`)).toEqual([expected])
  })

  it('keeps where something came from and went to apart', () => {
    expect(read('Es stieg von 3 auf 4 Mio. Euro.')).toEqual(['3000000 EUR', '4000000 EUR'])
  })
})

describe('the number habit of a text', () => {
  it.each([
    ['English reads a comma as thousands', 'They said that this was 1,234 of the others.', 1234, null],
    ['English reads a point as decimals', 'They said that this was 1.234 of the others.', 1.234, null],
    ['German reads a point as thousands', 'Das ist nicht das, was sie mit 1.234 der Sache noch wollten.', 1234, null],
    ['an unknown language keeps both', 'Corvane 1.234', 1.234, 1234],
    ['other numbers settle an unknown language', 'Corvane 1.234 7,5', 1234, null],
  ])('%s', (_, text, value, other) => {
    const [quantity] = findQuantities(readDocument(text))
    expect([quantity?.low, quantity?.otherReading]).toEqual([value, other])
  })

  it.each([
    ['$621 million', 1e6],
    ['5.75 %', 0.01],
    ['$1.5 billion', 1e8],
    ['53 cents', 0.01],
    ['85-95 million', 1e6],
    ['5,000 plants', 1],
  ])('the last digit of %j is worth %d', (text, precision) => {
    const [quantity] = findQuantities(readDocument(`They said that this was ${text} of the others.`))
    expect(quantity?.precision).toBe(precision)
  })
})
