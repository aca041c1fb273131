import type { Find } from '../../../contracts/pack.ts'
import type { ArticleSegment } from '../../segments/index.ts'
import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { wordsOfGuard } from '../guards.ts'
import type { Reading } from '../reading.ts'

type AmbiguousLabel = Extract<Find, { detector: 'ambiguous-label' }>

/** Labels none of whose words will do in the market whose rules count. One a block. */
export function findAmbiguousLabels(reading: Reading, rule: CompiledRule, find: AmbiguousLabel): readonly Candidate[] {
  const { market } = reading.pack.source
  const accepted = find.accepted[market] ?? find.accepted.any
  const weakStep = find.weakSteps[market] ?? 0
  return reading.segments.flatMap((segment) => {
    const labels = labelsOf(reading, segment)
    if (accepted === undefined || labels.some((label) => wordsOfGuard(reading, accepted, label).length > 0)) return []
    const rejected = worded(reading, rule, labels, find.rejected, 0)
    return rejected.length > 0 || weakStep === 'off' ? rejected : worded(reading, rule, labels, find.weak, weakStep)
  })
}

function labelsOf({ roles }: Reading, { firstSentence, endSentence }: ArticleSegment): readonly number[] {
  const labels: number[] = []
  for (let at = firstSentence; at < endSentence; at++) if (roles[at]?.role === 'label') labels.push(at)
  return labels
}

function worded(
  reading: Reading,
  rule: CompiledRule,
  labels: readonly number[],
  guard: string,
  shift: number,
): readonly Candidate[] {
  for (const sentence of labels) {
    const words = wordsOfGuard(reading, guard, sentence)[0]
    if (words !== undefined) return [{ rule, ...words, sentence, evidence: [], shift }]
  }
  return []
}
