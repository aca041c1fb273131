import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'

function shadow(text: string): string[] {
  return readDocument(text).tokens.map(({ word }) => word)
}

describe('the shadow that rules and the model see', () => {
  it.each([
    ['lower case', 'Free REPORT', ['free', 'report']],
    ['words of a hyphenated compound', 'risk-free Lumina‑Aktie', ['risk', 'free', 'lumina', 'aktie']],
    ['no possessive s', "Tarn’s bank, Tarn's bank", ['tarn', 'bank', ',', 'tarn', 'bank']],
    ['contractions whole', "can’t don't", ["can't", "don't"]],
    ['numbers whole', '5,75 1.000,50 10.11.2025 9:30', ['5,75', '1.000,50', '10.11.2025', '9:30']],
    ['runs of stops as one symbol', 'sell?! wait… go...', ['sell', '?!', 'wait', '...', 'go', '...']],
    ['straight quotes', '„ja“ «si» ‘yes’', ['"', 'ja', '"', '"', 'si', '"', "'", 'yes', "'"]],
    ['zero-width letters and soft hyphens dropped', 'gua\u200branteed ri\u00adsk', ['guaranteed', 'risk']],
    ['letters of other alphabets that pass for Latin', 'prоfit guаrantee', ['profit', 'guarantee']],
    ['full width and mathematical letters', 'ｂｕｙ 𝐛𝐮𝐲', ['buy', 'buy']],
    ['digits that pass for letters', 'st0ck pr0f1t', ['stock', 'profit']],
    ['composed accents', 'Ma\u0308rz', ['märz']],
    ['lower case also beside letters that grow when lowered', 'İyi BUY Now', ['i̇yi', 'buy', 'now']],
    ['emoji on their own', '🚀moon', ['🚀', 'moon']],
  ])('shows %s', (_title, text, expected) => {
    expect(shadow(text)).toEqual(expected)
  })

  it('never moves an offset: tokens lie in order within the untouched text and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0
        for (const { start, end } of readDocument(text).tokens) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the language of a text', () => {
  it.each([
    ['en', 'The company said that it will pay more for the same work this year.'],
    ['de', 'Das Unternehmen hat mitgeteilt, dass es in diesem Jahr mehr für die Arbeit zahlt.'],
    ['fr', 'La société a annoncé que les ventes ont augmenté dans toutes les régions avec le soutien du groupe.'],
    ['nl', 'Het bedrijf heeft niet gezegd dat de winst voor dit jaar hoger wordt dan van andere jaren.'],
    ['pl', 'Spółka podała, że zysk jest wyższy niż w roku ubiegłym i nie zmienia się to przez inflację.'],
    ['sv', 'Bolaget och dess ägare har inte sagt vad som är på gång för aktien.'],
    ['da', 'Selskabet blev solgt af staten, og det er ikke nu ved at gå godt, men det skulle det.'],
    ['fi', 'Yhtiö on myös kertonut, että se oli vain yksi vaihtoehto, mutta ei enää kun vuonna 2024 ovat.'],
    ['cs', 'Společnost je podle mluvčího ve ztrátě, ale její akcie jsou už také na maximu, které byl rekord.'],
    ['hu', 'A cég szerint már nem csak egy ajánlat volt, és ez az ár is több, mint ami még lehet.'],
    ['ro', 'Compania și acționarii săi au fost informați că prețul este mai mare după ce s-a anunțat în această lună.'],
    ['tr', 'Şirket bu yıl için daha çok kazanç ve en iyi sonuç olarak yüzde on gibi bir oran açıkladı ancak ama.'],
  ])('is %s', (language, text) => {
    expect(readDocument(text).language).toBe(language)
  })

  it.each(['', '12 345 %', 'Zxqv brrk ttl mnp', '株価は上昇した。'])('cannot be told from %j', (text) => {
    expect(readDocument(text).language).toBe('und')
  })
})
