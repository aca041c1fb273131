import type { Find } from '../../../contracts/pack.ts'
import type { ArticleSegment } from '../../segments/index.ts'
import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import type { Reading } from '../reading.ts'
import { labelsInForce, opensWithLabel, pitchOf } from './labels.ts'

/**
 * Advertising no label covers: none before it, none inside it, none as its first word. Furniture and notices between
 * two blocks do not make them two.
 */
export function findUnlabelledAds(
  reading: Reading,
  rule: CompiledRule,
  find: Extract<Find, { detector: 'unlabelled-ad' }>,
): readonly Candidate[] {
  const labels = labelsInForce(reading)
  const candidates: Candidate[] = []
  let goesOn = false
  for (const [at, segment] of reading.segments.entries()) {
    if (segment.kind === 'editorial') {
      goesOn &&= !articleSpeaks(reading, segment)
      continue
    }
    const candidate = labels[at] === null && !goesOn ? judgeAd(reading, rule, find, segment) : null
    if (candidate !== null) candidates.push(candidate)
    goesOn ||= candidate !== null
  }
  return candidates
}

function judgeAd(
  reading: Reading,
  rule: CompiledRule,
  find: Extract<Find, { detector: 'unlabelled-ad' }>,
  segment: ArticleSegment,
): Candidate | null {
  const pitch = pitchOf(reading, segment)
  const [sentence] = pitch
  const passage = reading.passages[sentence ?? -1]
  if (sentence === undefined || passage === undefined) return null
  const labelledInside = pitch.length < segment.endSentence - segment.firstSentence
  const tokens = pitch.reduce((sum, other) => sum + tokensIn(reading, other), 0)
  if (labelledInside || tokens < find.minimumTokens || opensWithLabel(reading, sentence, find.label)) return null
  const isSure = pitch.some((at) => (reading.roles[at]?.confidence ?? 0) >= find.sureFrom)
  return { rule, first: passage.first, end: passage.end, sentence, evidence: [], shift: isSure ? 0 : -1 }
}

function articleSpeaks({ roles }: Reading, segment: ArticleSegment): boolean {
  for (let at = segment.firstSentence; at < segment.endSentence; at++) {
    const role = roles[at]?.role
    if (role === 'report' || role === 'opinion') return true
  }
  return false
}

function tokensIn({ passages }: Reading, sentence: number): number {
  const passage = passages[sentence]
  return passage === undefined ? 0 : passage.end - passage.first
}
