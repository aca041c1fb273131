import { describe, expect, it } from 'vitest'
import type { Language } from '../../lib/contracts/words.ts'
import { indexAttributions, nearestAttribution } from '../../lib/engine/attribution/index.ts'
import { coveredBy, coverOf, readText, sourceWords } from './read.ts'

describe('the scope of a verb', () => {
  it.each<readonly [Language, string, string, string]>([
    ['en', 'Costs fell, Corvane said, but the shares could double.', 'could double', 'nobody'],
    ['en', 'Costs fell, Corvane said, but the shares could double.', 'Costs fell', 'organisation'],
    ['en', 'The shares soared after Corvane said costs fell.', 'shares soared', 'nobody'],
    ['en', 'The shares soared after Corvane said costs fell.', 'costs fell', 'organisation'],
    ['en', 'According to Tarn Capital, costs fall, but the shares could double.', 'could double', 'organisation'],
    ['de', 'Die Kosten sinken, sagte Petra Holm; der Kurs steigt.', 'Kurs steigt', 'nobody'],
    ['de', 'Die Kosten sinken, sagte Petra Holm, aber der Kurs steigt.', 'Kurs steigt', 'nobody'],
    ['de', 'Laut Petra Holm sinken die Kosten, aber der Kurs steigt.', 'Kurs steigt', 'person'],
  ])('ends where another voice begins, in %s: %s (%s)', (language, text, words, kind) => {
    expect(coveredBy(readText(text, language), words)).toBe(kind)
  })
})

describe('a quotation', () => {
  it('is covered in all its sentences', () => {
    const read = readText('“Demand is strong. Costs are low. Profits will double,” said Mira Olsen.')
    expect(['Demand', 'Costs are', 'will double'].map((words) => coveredBy(read, words))).toEqual(
      Array.from({ length: 3 }, () => 'person'),
    )
  })

  it('belongs to a speaker named in the next sentence, less surely', () => {
    const read = readText('“We will double our profits within a year!” Mira Olsen said so on Monday.')
    const scope = coverOf(read, 'will double')?.scope.find(({ tie }) => tie === 'quotation')
    expect(scope?.confidence).toBe(0.7)
  })

  it('does not make its "we" the voice of the text', () => {
    expect(coveredBy(readText('“We expect profits to double this year,” said Mira Olsen.'), 'to double')).toBe('person')
  })

  it('of a few words without a verb is a mention', () => {
    const { attributions } = readText('Corvane, a “trusted network provider”, said costs fell.')
    expect(attributions.flatMap(({ scope }) => scope.filter(({ tie }) => tie === 'quotation'))).toEqual([])
  })

  it('without a speaker is said by nobody', () => {
    expect(coveredBy(readText('“Profits will surely double within a year.”'), 'double')).toBe('nobody')
  })

  it('that never closes ends with its line', () => {
    const read = readText('Mira Olsen said: “Profits will double soon.\nThe shares will double.')
    expect(coveredBy(read, 'Profits will double')).toBe('person')
    expect(coveredBy(read, 'shares will double')).toBe('nobody')
  })
})

describe('the Konjunktiv', () => {
  const text = 'Der Markt wachse, sagte Petra Holm. Die Werft sei voll. Es gebe Reserven. Der Kurs stieg. Er sei fair.'

  it('carries a source on, ever less surely', () => {
    const { attributions } = readText(text, 'de')
    const carried = attributions[0]?.scope.filter(({ tie }) => tie === 'carried')
    expect(carried?.map(({ confidence }) => confidence)).toEqual([0.8, 0.6])
  })

  it('ends with a sentence in the indicative', () => {
    const read = readText(text, 'de')
    expect(coveredBy(read, 'Kurs stieg')).toBe('nobody')
    expect(coveredBy(read, 'fair')).toBe('nobody')
  })

  it.each([
    ['the line', 'Petra Holm sagte das.\nDie Werft sei voll.'],
    ['the first person', 'Petra Holm sagte das. Ich habe eine volle Werft.'],
    ['a missing source', 'Es ist spät. Die Werft sei voll.'],
  ])('does not outlive %s', (_what, lines) => {
    expect(coveredBy(readText(lines, 'de'), 'Werft')).toBe('nobody')
  })

  it('may be replaced in the sentence after the source', () => {
    const read = readText('Petra Holm warnt. Ohne Zölle wäre der Gewinn höher.', 'de')
    expect(coverOf(read, 'Gewinn')?.scope.at(-1)?.confidence).toBe(0.6)
  })
})

describe('the nearest attribution', () => {
  const read = readText('Sales rose. Costs fell. Tarn Capital said so. The end. Petra Olsen said no.')
  const index = indexAttributions(read.attributions, read.document.sentences.length)

  it.each([
    [0, 2, 'Tarn Capital'],
    [1, 1, 'Tarn Capital'],
    [3, 1, 'Tarn Capital'],
  ])('to sentence %i is %i sentences away: %s', (sentence, distance, words) => {
    const { firstToken = 0, endToken = 0 } = read.document.sentences[sentence] ?? {}
    const nearest = nearestAttribution(index, sentence, firstToken, endToken)
    expect(nearest?.sentences).toBe(distance)
    expect(nearest && sourceWords(read, nearest.attribution)).toBe(words)
  })

  it('is none in a text without sources', () => {
    expect(nearestAttribution(indexAttributions([], 3), 1, 0, 1)).toBeNull()
  })
})
