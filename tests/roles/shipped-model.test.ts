import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { assignRoles, readModel } from '../../lib/engine/roles/index.ts'

const model = readModel(readFileSync(new URL('../../model/weights.bin', import.meta.url)))

const ENGLISH = `Harrow Telecom sells its cable unit for 2.1 billion dollars
Harrow Telecom said on Tuesday it had agreed to sell its cable unit to Northgate Partners for 2.1 billion dollars.
The company reported a quarterly net loss of 84 million dollars, compared with a profit a year earlier.
Analysts at Brook Street Capital cut their rating from "Buy" to "Neutral" and cited slower orders.
Advertisement
Should you buy Harrow now, or sell before it is too late?
Get our new free Harrow report and find out what to do today: click here to download it.
The author holds no position in any of the stocks mentioned. This article is not investment advice.`

const GERMAN = `Kellbach Antriebe hebt Prognose an
Der Maschinenbauer Kellbach Antriebe hat seinen Umsatz im dritten Quartal um sechs Prozent auf 214 Millionen Euro gesteigert.
Das teilte das Unternehmen am Donnerstag in Kassel mit.
Finanzchefin Ina Rothe begründete den Anstieg mit Aufträgen aus Skandinavien.
Anzeige
Kellbach-Aktie: Kaufen oder verkaufen?
Die neue Analyse gibt die Antwort: Jetzt kostenlos herunterladen und sofort erfahren, was Anleger tun sollten!`

const rolesIn = (text: string): Record<string, string> => {
  const document = readDocument(text)
  const roles = assignRoles(document, model)
  return Object.fromEntries(
    document.sentences.map(({ start, end }, s) => [text.slice(start, end).slice(0, 24), roles[s]?.role ?? '']),
  )
}

describe('the shipped model', () => {
  it('tells English news, label and pitch apart', () => {
    const roles = rolesIn(ENGLISH)

    expect(roles).toMatchObject({
      'Harrow Telecom said on T': 'report',
      'The company reported a q': 'report',
      'Analysts at Brook Street': 'report',
      Advertisement: 'label',
      'Should you buy Harrow no': 'promo',
      'Get our new free Harrow ': 'promo',
      'The author holds no posi': 'notice',
    })
  })

  it('tells German news, label and pitch apart', () => {
    const roles = rolesIn(GERMAN)

    expect(roles).toMatchObject({
      'Der Maschinenbauer Kellb': 'report',
      'Das teilte das Unternehm': 'report',
      'Finanzchefin Ina Rothe b': 'report',
      Anzeige: 'label',
      'Kellbach-Aktie: Kaufen o': 'promo',
      'Die neue Analyse gibt di': 'promo',
    })
  })

  it('fits in one and a half million bytes', () => {
    const bytes = readFileSync(new URL('../../model/weights.bin', import.meta.url))

    expect(bytes.length).toBeLessThanOrEqual(1_500_000)
  })
})
