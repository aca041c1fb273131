import { type RoleModel, readModel, type WeightTable } from '../../lib/engine/roles/index.ts'
import { STATES } from '../../lib/engine/roles/sequence/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { emissionsUnder } from './emissions.ts'
import { exampleOf } from './examples.ts'
import type { Weights } from './weights.ts'

/** A short text and the log-weights the trainer gives its sentences, `[sentence][state]`, under the rounded weights. */
export interface GoldenVector {
  readonly text: string
  readonly logits: readonly number[]
}

const VECTORS = 50
const LONGEST = 300

/**
 * Scores sentences of the check set the way the trainer does, so that a test can hold the engine's scorer to it: two
 * pieces of code, one answer.
 */
export function goldenVectors(bytes: Uint8Array, check: readonly LabelledArticle[]): readonly GoldenVector[] {
  const model = readModel(bytes)
  const weights = weightsIn(model)
  return chooseTexts(check).map((text) => {
    const example = exampleOf({ id: '', family: '', lang: '', text, sentences: [] }, model.table)
    const logits = Array.from(emissionsUnder(weights, example), (logit) => Number(logit.toFixed(9)))
    return { text, logits }
  })
}

/** One sentence each of articles spread over the set, each from another place in its article. */
function chooseTexts(check: readonly LabelledArticle[]): readonly string[] {
  const texts = check.flatMap(({ text, sentences }, at) => {
    const { start, end } = sentences[(at * 7) % Math.max(1, sentences.length)] ?? { start: 0, end: 0 }
    return end - start > 0 && end - start <= LONGEST ? [text.slice(start, end)] : []
  })
  return texts.slice(0, VECTORS)
}

function weightsIn({ structure, words, grams, transitions }: RoleModel): Weights {
  return { structure: exact(structure), words: exact(words), grams: exact(grams), transitions }
}

function exact({ weights, scales }: WeightTable): Float64Array {
  return Float64Array.from(weights, (weight, at) => weight * (scales[at % STATES] ?? 0))
}
