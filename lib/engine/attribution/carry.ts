import type { Attribution, ScopeRange } from './attribution.ts'
import { has, type MarkedText, wordAt } from './marked-text.ts'
import { MARK } from './marks.ts'

type BySentence = readonly (readonly Attribution[])[]

/** How sure it is that indirect speech goes on, by the sentences since its source was named. */
const CARRIED = [0.8, 0.6, 0.4] as const
const REPLACED = 0.6

/**
 * Lets indirect speech go on: German sentences in the Konjunktiv belong to the last one named in their line. It ends
 * with the first sentence in the indicative, with a source of its own, or with the line.
 */
export function carry(text: MarkedText, found: BySentence): BySentence {
  const carried = [...found]
  let home = -1
  for (let sentence = 0; sentence < found.length; sentence++) {
    const own = found[sentence] ?? []
    if (own.some(isNamed)) {
      home = sentence
      continue
    }
    if (home < 0 || !sameLine(text, home, sentence)) {
      home = -1
      continue
    }
    const confidence = confidenceOf(text, sentence, sentence - home)
    if (confidence === 0) home = -1
    else carried[home] = extended(carried[home] ?? [], rangeOf(text, sentence, confidence))
  }
  return carried
}

function isNamed({ kind }: Attribution): boolean {
  return kind !== 'hearsay' && kind !== 'self' && kind !== 'implicit'
}

function sameLine({ document: { sentences } }: MarkedText, a: number, b: number): boolean {
  return sentences[a]?.line === sentences[b]?.line
}

function confidenceOf(text: MarkedText, sentence: number, distance: number): number {
  const { firstToken: first = 0, endToken: end = 0 } = text.document.sentences[sentence] ?? {}
  let confidence = 0
  for (let at = first; at < end; at++) {
    if (wordAt(text, at) === 'ich') return 0
    if (has(text, at, MARK.capital)) continue
    if (has(text, at, MARK.subjunctive)) confidence = CARRIED[distance - 1] ?? 0
    else if (distance === 1 && has(text, at, MARK.replacement)) confidence = Math.max(confidence, REPLACED)
  }
  return confidence
}

function rangeOf({ document }: MarkedText, sentence: number, confidence: number): ScopeRange {
  const { firstToken: first = 0, endToken: end = 0 } = document.sentences[sentence] ?? {}
  return { first, end, sentence, confidence, tie: 'carried' }
}

/** The last source named is the one whose speech goes on. */
function extended(home: readonly Attribution[], range: ScopeRange): readonly Attribution[] {
  const last = home.findLast(isNamed)
  if (last === undefined) return home
  const confidence = Math.min(range.confidence, last.confidence)
  return home.map((known) => (known === last ? { ...last, scope: [...last.scope, { ...range, confidence }] } : known))
}
