import { describe, expect, it } from 'vitest'
import type { Language, Role, SpeakerKind } from '../../lib/contracts/words.ts'
import { coveredBy, coverOf, readText, sourceWords } from './read.ts'

type Row = readonly [language: Language, text: string, words: string, kind: SpeakerKind | 'nobody']

describe('the kind of a source', () => {
  it.each<Row>([
    ['en', 'Mira Olsen said the shares could double.', 'could double', 'person'],
    ['en', 'Tarn Capital said the shares could double.', 'could double', 'organisation'],
    ['en', 'The company said the shares could double.', 'could double', 'role'],
    ['en', 'The prospectus says the shares could double.', 'could double', 'document'],
    ['en', 'Analysts say the shares could double.', 'could double', 'class'],
    ['en', 'An analyst said the shares could double.', 'could double', 'class'],
    ['en', 'Our analysts say the shares could double.', 'could double', 'self'],
    ['en', 'We believe the shares could double.', 'could double', 'self'],
    ['en', 'The new analysis shows the shares could double.', 'could double', 'self'],
    ['en', 'The shares reportedly could double.', 'could double', 'hearsay'],
    ['en', 'The yard is said to be full.', 'be full', 'hearsay'],
    ['en', 'Corvane has agreed to sell its yard.', 'sell its yard', 'implicit'],
    ['en', 'The yard is expected to fill.', 'fill', 'nobody'],
    ['en', 'The report says nothing about a doubling.', 'doubling', 'nobody'],
    ['en', 'The company did not say the shares could double.', 'could double', 'nobody'],
    ['en', 'The board declined to say when it ends.', 'when it ends', 'nobody'],
    ['en', 'Critics might say the shares could double.', 'could double', 'nobody'],
    ['de', 'Petra Holm sagt, der Kurs sei fair.', 'fair', 'person'],
    ['de', 'Tarn Capital rechnet mit 9 Prozent.', '9 Prozent', 'organisation'],
    ['de', 'Das Unternehmen rechnet mit 9 Prozent.', '9 Prozent', 'role'],
    ['de', 'Laut Geschäftsbericht sind es 9 Prozent.', '9 Prozent', 'document'],
    ['de', 'Börsianer erwarten 9 Prozent.', '9 Prozent', 'class'],
    ['de', 'Experten zufolge sind es 9 Prozent.', '9 Prozent', 'class'],
    ['de', 'Laut unserer Analyse sind es 9 Prozent.', '9 Prozent', 'self'],
    ['de', 'Unsere Redaktion erwartet 9 Prozent.', '9 Prozent', 'self'],
    ['de', 'Wir rechnen mit 9 Prozent.', '9 Prozent', 'self'],
    ['de', 'Die neue Analyse zeigt 9 Prozent.', '9 Prozent', 'self'],
    ['de', 'Die Werft soll verkauft werden.', 'verkauft', 'hearsay'],
    ['de', 'Angeblich ist die Werft voll.', 'voll', 'hearsay'],
    ['de', 'Dem Vernehmen nach ist die Werft voll.', 'voll', 'hearsay'],
    ['de', 'Die Firma sagte nichts zu 9 Prozent.', '9 Prozent', 'nobody'],
    ['de', 'Es werden 9 Prozent erwartet.', '9 Prozent', 'nobody'],
  ])('is told in %s: %s', (language, text, words, kind) => {
    expect(coveredBy(readText(text, language), words)).toBe(kind)
  })
})

describe('advertising', () => {
  it.each<readonly [Role, string, SpeakerKind | 'nobody', string | undefined]>([
    ['promo', 'The company says profits will double.', 'self', 'attributed-weak'],
    ['promo', 'Corvane says profits will double.', 'self', 'attributed-weak'],
    ['promo', 'The report shows profits will double.', 'self', 'attributed-weak'],
    ['promo', 'Mira Olsen says profits will double.', 'person', 'attributed-weak'],
    ['promo', 'Analysts say profits will double.', 'class', 'attributed-weak'],
    ['promo', 'Goldman Sachs says profits will double.', 'organisation', 'attributed'],
    ['report', 'Corvane says profits will double.', 'organisation', 'attributed'],
  ])('in a sentence that is %s: %s', (role, text, kind, support) => {
    const cover = coverOf(readText(text, 'en', role), 'profits will double')
    expect([cover?.kind, cover?.support]).toEqual([kind, support])
  })

  it('never counts what a company does itself', () => {
    expect(readText('Corvane has agreed to sell its yard.', 'en', 'promo').attributions).toEqual([])
  })
})

describe('the words of a source', () => {
  it.each<readonly [Language, string, string]>([
    ['en', 'Tarn Capital analyst Ola Berg expects a rebound.', 'Tarn Capital analyst Ola Berg'],
    ['en', 'According to a filing, debt fell.', 'a filing'],
    ['en', 'Debt fell, said Ida Bramm of Lindwick Port.', 'Ida Bramm of Lindwick Port'],
    ['de', 'Die Analystin Petra Holm rechnet mit mehr.', 'Die Analystin Petra Holm'],
    ['de', 'Nach Angaben des Unternehmens sinkt die Marge.', 'Unternehmens'],
    ['de', 'Laut der Deutschen Bank sinkt die Marge.', 'der Deutschen Bank'],
  ])('are kept in %s: %s', (language, text, words) => {
    const read = readText(text, language)
    expect(read.attributions.map((attribution) => sourceWords(read, attribution)).join(' ')).toContain(words)
  })
})

describe('another language', () => {
  it('is read without attributions', () => {
    const { document } = readText('Selon Tarn Capital, le cours pourrait doubler.')
    expect(document.tokens.length).toBeGreaterThan(0)
  })
})
