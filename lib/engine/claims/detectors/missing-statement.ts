import type { Find } from '../../../contracts/pack.ts'
import type { Candidate, Evidence } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { matchesIn, type TokenSpan } from '../pattern-set.ts'
import { type Reading, remember, stretchOf } from '../reading.ts'
import { isSpoken } from '../running-words.ts'
import { pitchOf } from './labels.ts'

type MissingStatement = Extract<Find, { detector: 'missing-statement' }>

/** The first words of each pitch that call for a prescribed statement, when the article does not have it. */
export function findMissingStatements(
  reading: Reading,
  rule: CompiledRule,
  find: MissingStatement,
): readonly Candidate[] {
  const calls = reading.segments.flatMap((segment) => firstCall(reading, rule, pitchOf(reading, segment)))
  if (calls.length === 0) return []
  const closest = closestWording(reading, rule.wordings)
  if (closest?.exact === true) return []
  const evidence = closest === null || closest.share < find.alteredFrom ? [] : [alteredAt(reading, closest)]
  return calls.map(({ first, end, sentence }) => ({ rule, first, end, sentence, evidence, shift: 0 }))
}

type Call = Pick<Candidate, 'first' | 'end' | 'sentence'>

function firstCall(reading: Reading, rule: CompiledRule, pitch: readonly number[]): readonly Call[] {
  for (const sentence of pitch) {
    const passage = reading.passages[sentence]
    if (passage === undefined) continue
    for (const language of reading.languages) {
      const words = matchesIn(rule.cues[language], passage)[0]
      if (words !== undefined) return [{ ...words, sentence }]
    }
  }
  return []
}

interface Likeness {
  readonly exact: boolean
  /** The share of the wording's words that stand together in the article. */
  readonly share: number
  readonly words: TokenSpan
}

function closestWording(reading: Reading, wordings: CompiledRule['wordings']): Likeness | null {
  const spoken = remember(reading, 'spoken-tokens', () =>
    reading.document.tokens.flatMap((token, at) => (isSpoken(token) ? [at] : [])),
  )
  const likenesses = wordings.map((wording) => likenessOf(reading, spoken, wording))
  return likenesses.find((one) => one?.exact) ?? likenesses.reduce(closer, null)
}

function closer(a: Likeness | null, b: Likeness | null): Likeness | null {
  return a === null || (b !== null && b.share > a.share) ? b : a
}

/** Slides a window as long as the wording over the article and counts the words they share, each as often as it stands. */
function likenessOf(reading: Reading, spoken: readonly number[], wording: readonly string[]): Likeness | null {
  const { tokens } = reading.document
  const wordAt = (at: number): string => tokens[spoken[at] ?? -1]?.word ?? ''
  const missing = new Map<string, number>()
  for (const word of wording) missing.set(word, (missing.get(word) ?? 0) + 1)
  let shared = 0
  const count = (word: string, step: 1 | -1): void => {
    const open = missing.get(word)
    if (open === undefined) return
    if (step === 1 ? open > 0 : open >= 0) shared += step
    missing.set(word, open - step)
  }
  let best: Likeness | null = null
  for (let end = 0; end < spoken.length; end++) {
    count(wordAt(end), 1)
    const first = end - wording.length + 1
    if (first > 0) count(wordAt(first - 1), -1)
    const share = shared / wording.length
    if (share < 1 && share <= (best?.share ?? 0)) continue
    const words = { first: spoken[Math.max(first, 0)] ?? 0, end: (spoken[end] ?? 0) + 1 }
    // The same words in another order may come first; the statement itself can still follow.
    if (share === 1 && wording.every((word, at) => word === wordAt(first + at))) return { exact: true, share, words }
    if (share > (best?.share ?? 0)) best = { exact: false, share, words }
  }
  return best
}

function alteredAt(reading: Reading, { words }: Likeness): Evidence {
  return { ...stretchOf(reading, words), note: { code: 'statement-altered', values: {} } }
}
