import { describe, expect, it } from 'vitest'
import { FLAGS } from '../../lib/contracts/words.ts'
import { type LabelledArticle, readCorpus } from '../../model/corpus/read-corpus.ts'
import { CHECK_SET, OWN_CORPUS } from '../../model/places.ts'
import { fingerprintOf } from '../../model/training-record.ts'

const corpus = await readCorpus([OWN_CORPUS])
const check = await readCorpus([CHECK_SET])

/** A sentence with what varies taken out: figures, and words with a capital. */
const templateOf = (sentence: string): string =>
  (sentence.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^\p{Lu}/u.test(word))
    .map((word) => word.replace(/\p{N}+/gu, '#'))
    .join(' ')

const sentencesOf = ({ text, sentences }: LabelledArticle) => sentences.map(({ start, end }) => text.slice(start, end))

describe('our own training texts', () => {
  it('are all different articles, none of them in the check set', () => {
    const texts = [...corpus, ...check].map(fingerprintOf)

    expect(new Set(texts).size).toBe(texts.length)
    expect(new Set([...corpus, ...check].map(({ id }) => id)).size).toBe(texts.length)
  })

  it('have every character that is not blank in one sentence', () => {
    const gaps = [...corpus, ...check].flatMap(({ id, text, sentences }) => {
      let at = 0
      const outside = sentences.map(({ start, end }) => {
        const before = text.slice(at, start)
        at = end
        return before
      })
      return [...outside, text.slice(at)].some((part) => part.trim() !== '') ? [id] : []
    })

    expect(gaps).toEqual([])
  })

  it('have no sentence that is empty or bears an unknown flag', () => {
    for (const { sentences, text } of corpus) {
      for (const { start, end, flags } of sentences) {
        expect(text.slice(start, end).trim()).not.toBe('')
        expect(FLAGS).toEqual(expect.arrayContaining([...(flags ?? [])]))
      }
    }
  })

  it('have no template in more than one in a hundred sentences', () => {
    const counts = new Map<string, number>()
    const sentences = corpus.flatMap(sentencesOf).filter((sentence) => templateOf(sentence).split(' ').length >= 4)
    for (const sentence of sentences) {
      const template = templateOf(sentence)
      counts.set(template, (counts.get(template) ?? 0) + 1)
    }

    expect(Math.max(...counts.values()) / sentences.length).toBeLessThan(0.01)
  })

  it('are half without any advertising where they were written to be hard', () => {
    const clean = corpus.filter(({ sentences }) => sentences.every(({ role }) => role !== 'promo' && role !== 'label'))

    expect(clean.length).toBeGreaterThan(300)
  })
})
