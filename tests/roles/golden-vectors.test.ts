import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { describeDocument } from '../../lib/engine/roles/features/index.ts'
import { readModel } from '../../lib/engine/roles/index.ts'
import { scoreSentences } from '../../lib/engine/roles/score-sentences.ts'
import type { GoldenVector } from '../../model/trainer/golden.ts'

const inModel = (name: string) => readFileSync(new URL(`../../model/${name}`, import.meta.url))
const model = readModel(inModel('weights.bin'))
const vectors = JSON.parse(inModel('golden.json').toString()) as readonly GoldenVector[]

describe('the golden vectors', () => {
  it('are fifty', () => {
    expect(vectors).toHaveLength(50)
  })

  it.each(vectors.map(({ text, logits }, at) => [at, text, logits] as const))(
    'has the scorer give sentence %i what the trainer gave it',
    (_, text, logits) => {
      const document = readDocument(text)
      const emissions = scoreSentences(document, describeDocument(document, model.table), model)

      expect(emissions).toHaveLength(logits.length)
      for (const [at, logit] of logits.entries()) expect(Math.abs((emissions[at] ?? 0) - logit)).toBeLessThan(1e-6)
    },
  )
})
