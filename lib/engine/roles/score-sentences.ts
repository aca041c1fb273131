import type { Document, Sentence } from '../document/index.ts'
import { type DocumentFeatures, pairRows, rowOfGram, rowOfWord, type Word } from './features/index.ts'
import type { RoleModel } from './role-model.ts'
import { STATES } from './sequence/states.ts'

/** Emission log-weights `[sentence][state]`: the sum of what structure, words and spelling say for each state. */
export function scoreSentences(document: Document, features: DocumentFeatures, model: RoleModel): Float64Array {
  const { sentences } = document
  const { structure, overall, words } = features
  const emissions = new Float64Array(sentences.length * STATES)
  const everywhere = new Float64Array(STATES)
  addRows(everywhere, model.structure.weights, Int32Array.from(overall), 0, overall.length)
  const sums: Sums = { structure: everywhere.slice(), words: new Float64Array(STATES), grams: new Float64Array(STATES) }
  const pairs = new Int32Array(longestSentence(document) + 1)
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]
    if (sentence === undefined) continue
    sums.structure.set(everywhere)
    addRows(
      sums.structure,
      model.structure.weights,
      structure.rows,
      structure.starts[s] ?? 0,
      structure.starts[s + 1] ?? 0,
    )
    const pairCount = pairRows(words, sentence, pairs)
    sums.words.fill(0)
    addRows(sums.words, model.words.weights, pairs, 0, pairCount)
    sums.grams.fill(0)
    const gramCount = addWords(sums, words, sentence, model)
    const wordCount = sentence.endToken - sentence.firstToken + pairCount
    weigh(emissions, s, model, sums, 1 / Math.sqrt(wordCount), 1 / Math.sqrt(Math.max(1, gramCount)))
  }
  return emissions
}

/** Sums in whole units of the tables' scales. */
interface Sums {
  readonly structure: Float64Array
  readonly words: Float64Array
  readonly grams: Float64Array
}

/** The hottest loop of the engine: seven running sums held in registers, one for each state. */
function addRows(sums: Float64Array, weights: Int8Array, rows: Int32Array, from: number, to: number): void {
  let report = 0
  let opinion = 0
  let promo = 0
  let label = 0
  let notice = 0
  let furniture = 0
  let salesPage = 0
  for (let i = from; i < to; i++) {
    const at = (rows[i] ?? 0) * STATES
    report += weights[at] ?? 0
    opinion += weights[at + 1] ?? 0
    promo += weights[at + 2] ?? 0
    label += weights[at + 3] ?? 0
    notice += weights[at + 4] ?? 0
    furniture += weights[at + 5] ?? 0
    salesPage += weights[at + 6] ?? 0
  }
  sums[0] = (sums[0] ?? 0) + report
  sums[1] = (sums[1] ?? 0) + opinion
  sums[2] = (sums[2] ?? 0) + promo
  sums[3] = (sums[3] ?? 0) + label
  sums[4] = (sums[4] ?? 0) + notice
  sums[5] = (sums[5] ?? 0) + furniture
  sums[6] = (sums[6] ?? 0) + salesPage
}

/** Adds what each word is worth by itself. @returns the n-grams counted. */
function addWords(sums: Sums, words: readonly Word[], { firstToken, endToken }: Sentence, model: RoleModel): number {
  let gramCount = 0
  for (let t = firstToken; t < endToken; t++) {
    const word = words[t]
    if (word === undefined) continue
    const scores = (word.scores ??= scoresOf(word, model))
    for (let r = 0; r < STATES; r++) sums.words[r] = (sums.words[r] ?? 0) + (scores[r] ?? 0)
    if (word.grams.length === 0) continue
    for (let r = 0; r < STATES; r++) sums.grams[r] = (sums.grams[r] ?? 0) + (scores[STATES + r] ?? 0)
    gramCount += word.grams.length
  }
  return gramCount
}

function weigh(
  emissions: Float64Array,
  s: number,
  model: RoleModel,
  sums: Sums,
  perWord: number,
  perGram: number,
): void {
  const { structure, words, grams } = model
  for (let r = 0; r < STATES; r++) {
    emissions[s * STATES + r] =
      (sums.structure[r] ?? 0) * (structure.scales[r] ?? 0) +
      (sums.words[r] ?? 0) * (words.scales[r] ?? 0) * perWord +
      (sums.grams[r] ?? 0) * (grams.scales[r] ?? 0) * perGram
  }
}

/** What a word adds wherever it stands: its own row, then its n-grams' rows. */
function scoresOf(word: Word, model: RoleModel): Float64Array {
  const scores = new Float64Array(2 * STATES)
  const rows = Int32Array.from(word.grams, rowOfGram)
  addRows(scores, model.words.weights, Int32Array.of(rowOfWord(word)), 0, 1)
  addRows(scores.subarray(STATES), model.grams.weights, rows, 0, rows.length)
  return scores
}

function longestSentence({ sentences }: Document): number {
  let longest = 0
  for (const { firstToken, endToken } of sentences) longest = Math.max(longest, endToken - firstToken)
  return longest
}
