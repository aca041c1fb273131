import type { Find } from '../../../contracts/pack.ts'
import type { Candidate, Evidence } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { askGuard, type Suspect } from '../guards.ts'
import { type Reading, stretchOf } from '../reading.ts'
import { pitchOf } from './labels.ts'

type Score = Extract<Find, { detector: 'score' }>

/** Advertisements that show enough of the signs; the finding lists those that were found by their words. */
export function findScores(reading: Reading, rule: CompiledRule, find: Score): readonly Candidate[] {
  return reading.segments.flatMap((segment) => {
    const [sentence] = pitchOf(reading, segment)
    const passage = reading.passages[sentence ?? -1]
    if (sentence === undefined || passage === undefined) return []
    const suspect = { first: passage.first, end: passage.end, sentence }
    const evidence = find.parts.flatMap((part) => signOf(reading, part, suspect))
    const absent = find.absent.filter((part) => signOf(reading, part, suspect).length === 0).length
    return evidence.length + absent < find.atLeast ? [] : [{ rule, ...suspect, evidence, shift: 0 }]
  })
}

function signOf(reading: Reading, part: string, suspect: Suspect): readonly Evidence[] {
  const guard = reading.pack.guards.get(part)
  const match = guard === undefined ? null : askGuard(reading, guard, suspect)
  return match === null ? [] : [{ ...stretchOf(reading, match.by), note: { code: 'sign', values: { guard: part } } }]
}
