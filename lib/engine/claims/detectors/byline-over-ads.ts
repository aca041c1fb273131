import type { Find } from '../../../contracts/pack.ts'
import type { Note } from '../../../messages/index.ts'
import type { Candidate, Evidence } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { wordsOfGuard } from '../guards.ts'
import type { Reading } from '../reading.ts'
import { labelsInForce, pitchOf } from './labels.ts'

type BylineOverAds = Extract<Find, { detector: 'byline-over-ads' }>

/** A byline over a text that is largely unlabelled advertising, and unlabelled pitches in the newsroom's own voice. */
export function findBylinesOverAds(reading: Reading, rule: CompiledRule, find: BylineOverAds): readonly Candidate[] {
  const labels = labelsInForce(reading)
  const pitches = reading.segments.map((segment, at) => (labels[at] === null ? pitchOf(reading, segment) : []))
  const promotional = pitches.reduce((sum, pitch) => sum + pitch.length, 0)
  const body = reading.roles.filter(({ role }) => role === 'report' || role === 'opinion' || role === 'promo').length
  const voices = pitches.flatMap((pitch) => firstWords(reading, rule, pitch, find.voice, []))
  if (promotional < find.leastSentences || promotional < body * find.share) return voices
  const furniture = reading.roles.flatMap(({ role }, sentence) => (role === 'furniture' ? [sentence] : []))
  return [
    ...firstWords(reading, rule, furniture, find.byline, [shareNote(reading, pitches, promotional, body)]),
    ...voices,
  ]
}

function firstWords(
  reading: Reading,
  rule: CompiledRule,
  sentences: readonly number[],
  guard: string,
  evidence: readonly Evidence[],
): readonly Candidate[] {
  for (const sentence of sentences) {
    const words = wordsOfGuard(reading, guard, sentence)[0]
    if (words !== undefined) return [{ rule, ...words, sentence, evidence, shift: 0 }]
  }
  return []
}

function shareNote(
  { document }: Reading,
  pitches: readonly (readonly number[])[],
  promotional: number,
  body: number,
): Evidence {
  const pitch = document.sentences[pitches.find(({ length }) => length > 0)?.[0] ?? 0]
  const note: Note = { code: 'ads-in-body', values: { promotional, body } }
  return { start: pitch?.start ?? 0, end: pitch?.end ?? 0, note }
}
