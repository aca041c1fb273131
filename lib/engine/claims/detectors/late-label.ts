import type { Find } from '../../../contracts/pack.ts'
import type { ArticleSegment } from '../../segments/index.ts'
import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import type { Reading } from '../reading.ts'
import { labelsInForce, pitchOf } from './labels.ts'

type LateLabel = Extract<Find, { detector: 'late-label' }>

/** A pitch the reader meets before its label: in the same block, or in a later block about the same thing. */
export function findLateLabels(reading: Reading, rule: CompiledRule, find: LateLabel): readonly Candidate[] {
  if (!reading.roles.some(({ role }) => role === 'label')) return []
  const labels = labelsInForce(reading)
  const labelled = labelledNames(reading, labels, find.commonWords)
  return reading.segments.flatMap((segment, at) => {
    const pitch = pitchOf(reading, segment)
    const [sentence] = pitch
    if (segment.kind !== 'ad' || sentence === undefined || labels[at] !== null) return []
    const inside = firstLabel(reading, segment)
    const later = inside === null ? sharedLater(reading, labelled, pitch, find.commonWords) : null
    const label = inside ?? later?.label
    if (label === undefined) return []
    const before = inside === null ? pitch : pitch.filter((other) => other < inside)
    const after = inside === null ? (later?.pitch ?? []) : pitch.filter((other) => other > inside)
    return [lateLabel(reading, rule, find, { sentence, label, before, after })]
  })
}

interface Labelled {
  readonly label: number
  readonly pitch: readonly number[]
}

/** For each name in a labelled pitch, the last labelled segment that has it. */
function labelledNames(
  reading: Reading,
  labels: readonly (number | null)[],
  commonWords: string,
): ReadonlyMap<string, Labelled> {
  const names = new Map<string, Labelled>()
  for (const [at, segment] of reading.segments.entries()) {
    const label = labels[at]
    if (segment.kind !== 'ad' || label === null || label === undefined) continue
    const pitch = pitchOf(reading, segment)
    for (const name of namesIn(reading, pitch, commonWords)) names.set(name, { label, pitch })
  }
  return names
}

function sharedLater(
  reading: Reading,
  labelled: ReadonlyMap<string, Labelled>,
  pitch: readonly number[],
  commonWords: string,
): Labelled | null {
  const last = pitch.at(-1) ?? 0
  for (const name of namesIn(reading, pitch, commonWords)) {
    const shared = labelled.get(name)
    if (shared !== undefined && shared.label > last) return shared
  }
  return null
}

/** Capitalised words that are not among the words every pitch uses. */
function namesIn(reading: Reading, sentences: readonly number[], commonWords: string): ReadonlySet<string> {
  const common = new Set(reading.languages.flatMap((language) => reading.pack.lexicon(commonWords, language)))
  const names = new Set<string>()
  for (const sentence of sentences) {
    const passage = reading.passages[sentence]
    for (let at = passage?.first ?? 0; at < (passage?.end ?? 0); at++) {
      const token = passage?.tokens[at]
      if (token === undefined || token.kind !== 'word' || token.word.length < 3 || common.has(token.word)) continue
      if (passage?.capitals[at] === 1) names.add(token.word)
    }
  }
  return names
}

function firstLabel(reading: Reading, segment: ArticleSegment): number | null {
  for (let sentence = segment.firstSentence; sentence < segment.endSentence; sentence++) {
    if (reading.roles[sentence]?.role === 'label') return sentence
  }
  return null
}

function lateLabel(
  reading: Reading,
  rule: CompiledRule,
  find: LateLabel,
  found: { readonly sentence: number; readonly label: number } & Record<'before' | 'after', readonly number[]>,
): Candidate {
  const first = reading.passages[found.sentence]?.first ?? 0
  const end = reading.passages[found.before.at(-1) ?? found.sentence]?.end ?? first
  const label = reading.document.sentences[found.label]
  const from = reading.document.sentences[found.sentence]?.start ?? 0
  const start = label?.start ?? 0
  const distance = { sentences: found.label - found.sentence, characters: start - from }
  const before = lengthOf(reading, found.before)
  const share = before / Math.max(1, before + lengthOf(reading, found.after))
  return {
    rule,
    first,
    end,
    sentence: found.sentence,
    evidence: [{ start, end: label?.end ?? start, note: { code: 'label-late', values: distance } }],
    shift: share > find.highShare ? 1 : 0,
  }
}

function lengthOf({ document }: Reading, sentences: readonly number[]): number {
  return sentences.reduce((sum, at) => {
    const sentence = document.sentences[at]
    return sentence === undefined ? sum : sum + sentence.end - sentence.start
  }, 0)
}
