import type { Span } from '../../../contracts/index.ts'
import type { TokenKind } from '../../document/index.ts'
import { pairRows, rowOfGram, rowOfWord } from '../features/index.ts'
import { type Comparison, weightOfRow } from './comparison.ts'
import type { Contribution } from './explanation.ts'
import { type Mask, masksByHash } from './masks.ts'

/** What each word of a sentence says, with its spelling, then what each two neighbours say, in reading order. */
export function textContributions(comparison: Comparison): readonly Contribution[] {
  const { features, sentence } = comparison
  const tokenCount = sentence.endToken - sentence.firstToken
  const rows = new Int32Array(tokenCount + 1)
  const perWord = 1 / Math.sqrt(tokenCount + pairRows(features.words, sentence, rows))
  return [...wordContributions(comparison, perWord), ...pairContributions(comparison, rows, perWord)]
}

function wordContributions(comparison: Comparison, perWord: number): readonly Contribution[] {
  const { document, features, model, sentence } = comparison
  const masks = masksByHash(model.table)
  const words = features.words.slice(sentence.firstToken, sentence.endToken)
  const perGram =
    1 /
    Math.sqrt(
      Math.max(
        1,
        words.reduce((sum, { grams }) => sum + grams.length, 0),
      ),
    )
  return words.flatMap((word, t): Contribution[] => {
    const token = document.tokens[sentence.firstToken + t]
    if (token === undefined) return []
    const grams = word.grams.map((gram) => weightOfRow(model.grams, rowOfGram(gram), perGram, comparison))
    const itself = weightOfRow(model.words, rowOfWord(word), perWord, comparison)
    const weight = grams.reduce((sum, part) => sum + part, itself)
    const name = nameOf(masks.get(word.hash), token.kind)
    return [{ kind: 'word', name, words: { start: token.start, end: token.end }, weight }]
  })
}

function nameOf(mask: Mask | undefined, kind: TokenKind): Mask | 'word' | 'symbol' {
  return mask ?? (kind === 'symbol' ? 'symbol' : 'word')
}

/** Row t is of token t and the one before it; the first and the last row have the edge for a neighbour. */
function pairContributions(comparison: Comparison, rows: Int32Array, perWord: number): readonly Contribution[] {
  const { document, model, sentence } = comparison
  const tokens = document.tokens.slice(sentence.firstToken, sentence.endToken)
  return Array.from(rows, (row, t): Contribution => {
    const first = tokens[Math.max(0, t - 1)] ?? sentence
    const last = tokens[Math.min(t, tokens.length - 1)] ?? sentence
    const words: Span = { start: first.start, end: last.end }
    const name = t === 0 ? 'opening' : t === tokens.length ? 'closing' : 'together'
    return { kind: 'pair', name, words, weight: weightOfRow(model.words, row, perWord, comparison) }
  })
}
