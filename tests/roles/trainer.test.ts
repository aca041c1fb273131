import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { createWordTable, describeDocument } from '../../lib/engine/roles/features/index.ts'
import { assignRoles, readModel } from '../../lib/engine/roles/index.ts'
import { scoreSentences } from '../../lib/engine/roles/score-sentences.ts'
import { identityCalibration } from '../../model/trainer/calibrate.ts'
import { fitArticles } from '../../model/trainer/cross-fit.ts'
import { emissionsUnder } from '../../model/trainer/emissions.ts'
import { exampleOf } from '../../model/trainer/examples.ts'
import { learnVocabulary } from '../../model/trainer/learn-vocabulary.ts'
import { DEFAULT_SETTINGS } from '../../model/trainer/settings.ts'
import { transplantAds } from '../../model/trainer/transplant.ts'
import { writeModel } from '../../model/trainer/write-model.ts'
import { TINY_CORPUS } from './tiny-corpus.ts'
import { tinyModel } from './tiny-model.ts'

describe('training', () => {
  it('gives the same bytes twice', () => {
    expect(Buffer.from(tinyModel()).equals(Buffer.from(tinyModel()))).toBe(true)
  })

  it('gives other bytes for another seed', () => {
    expect(Buffer.from(tinyModel(1)).equals(Buffer.from(tinyModel(2)))).toBe(false)
  })

  it('learns what twelve articles show', () => {
    const document = readDocument('Get your free trial now, click here to join!')
    const [assignment] = assignRoles(document, readModel(tinyModel()))

    expect(assignment?.role).toBe('promo')
  })

  it('scores in the engine as it does in training, but for rounding', () => {
    const vocabulary = learnVocabulary(TINY_CORPUS)
    const weights = fitArticles(TINY_CORPUS, createWordTable(vocabulary), { ...DEFAULT_SETTINGS, epochs: 2 })
    const bytes = writeModel({
      weights,
      vocabulary,
      calibration: identityCalibration(),
      decision: { bias: 0, evidence: 0 },
    })
    const model = readModel(bytes)

    for (const article of TINY_CORPUS) {
      const document = readDocument(article.text)
      const exact = emissionsUnder(weights, exampleOf(article, createWordTable(vocabulary)))
      const rounded = scoreSentences(document, describeDocument(document, model.table), model)
      for (const [at, weight] of exact.entries()) expect(Math.abs(weight - (rounded[at] ?? 0))).toBeLessThan(0.15)
    }
  })
})

describe('transplanting ads', () => {
  const made = transplantAds(TINY_CORPUS, 1, 7)

  it('keeps every sentence on its own words', () => {
    const original = new Set(
      TINY_CORPUS.flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
    )

    expect(made.length).toBeGreaterThan(0)
    for (const { text, sentences } of made) {
      for (const { start, end } of sentences) expect(original).toContain(text.slice(start, end))
    }
  })

  it('sets advertising into copy that had none', () => {
    expect(made.every(({ sentences }) => sentences.some(({ role }) => role === 'promo' || role === 'label'))).toBe(true)
  })
})
