import type { Language } from '../../../contracts/words.ts'
import type { ArticleSegment } from '../../segments/index.ts'
import { type Reading, remember } from '../reading.ts'

/**
 * For each segment, the sentence of the label that covers it from before, or null. A label holds over furniture and
 * notices until the article itself speaks again.
 */
export function labelsInForce(reading: Reading): readonly (number | null)[] {
  return remember(reading, 'labels-in-force', () => {
    let label: number | null = null
    return reading.segments.map((segment) => {
      const before = label
      for (let sentence = segment.firstSentence; sentence < segment.endSentence; sentence++) {
        const role = reading.roles[sentence]?.role
        if (role === 'label') label = sentence
        else if (role === 'report' || role === 'opinion') label = null
      }
      return segment.labelled ? segment.firstSentence : before
    })
  })
}

/** @returns the sentences of a segment that promote, without its labels. */
export function pitchOf(reading: Reading, segment: ArticleSegment): readonly number[] {
  const sentences: number[] = []
  for (let sentence = segment.firstSentence; sentence < segment.endSentence; sentence++) {
    if (reading.roles[sentence]?.role === 'promo') sentences.push(sentence)
  }
  return sentences
}

/** @returns true if a sentence opens with one of the words that mark advertising, as in "Ad: …" or "Anzeige | …". */
export function opensWithLabel(reading: Reading, sentence: number, lexicon: string): boolean {
  const passage = reading.passages[sentence]
  if (passage === undefined) return false
  const from = passage.tokens[passage.first]?.kind === 'symbol' ? passage.first + 1 : passage.first
  const word = passage.tokens[from]?.word ?? ''
  const next = passage.tokens[from + 1]
  const standsApart = next?.kind === 'symbol' || from + 1 >= passage.end
  return standsApart && reading.languages.some((language) => labelWords(reading, language, lexicon).includes(word))
}

function labelWords(reading: Reading, language: Language, lexicon: string): readonly string[] {
  return reading.pack.lexicon(lexicon, language)
}
