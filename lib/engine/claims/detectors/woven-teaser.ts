import type { Find } from '../../../contracts/pack.ts'
import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { matchesIn } from '../pattern-set.ts'
import type { Reading } from '../reading.ts'
import { stretchOf } from '../reading.ts'
import { labelsInForce, pitchOf } from './labels.ts'

type WovenTeaser = Extract<Find, { detector: 'woven-teaser' }>

/** A few promotional sentences, unlabelled, with the article's own sentences before and after them. */
export function findWovenTeasers(reading: Reading, rule: CompiledRule, find: WovenTeaser): readonly Candidate[] {
  const labels = labelsInForce(reading)
  return reading.segments.flatMap((segment, at) => {
    const pitch = pitchOf(reading, segment)
    const [sentence] = pitch
    const short = pitch.length > 0 && pitch.length <= find.mostSentences
    if (segment.kind !== 'ad' || sentence === undefined || !short || labels[at] !== null) return []
    if (!speaks(reading, at - 1, find) || !speaks(reading, at + 1, find)) return []
    return teaser(reading, rule, pitch)
  })
}

function speaks(reading: Reading, segmentAt: number, find: WovenTeaser): boolean {
  const segment = reading.segments[segmentAt]
  if (segment === undefined) return false
  return reading.roles.slice(segment.firstSentence, segment.endSentence).some(({ role }) => find.between.includes(role))
}

function teaser(reading: Reading, rule: CompiledRule, pitch: readonly number[]): readonly Candidate[] {
  const cue = pitch.flatMap((sentence) => {
    const passage = reading.passages[sentence]
    if (passage === undefined) return []
    return reading.languages.flatMap((language) => matchesIn(rule.cues[language], passage))
  })[0]
  const first = reading.passages[pitch[0] ?? 0]?.first
  const end = reading.passages[pitch.at(-1) ?? 0]?.end
  if (cue === undefined || first === undefined || end === undefined) return []
  const evidence = [{ ...stretchOf(reading, cue), note: { code: 'teaser-cue', values: {} } as const }]
  return [{ rule, first, end, sentence: pitch[0] ?? 0, evidence, shift: 0 }]
}
