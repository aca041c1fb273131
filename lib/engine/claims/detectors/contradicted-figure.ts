import type { Note } from '../../../messages/index.ts'
import { findConflicts, type Match } from '../../support/index.ts'
import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { framesOf, groundedFigures } from '../figures.ts'
import type { Reading } from '../reading.ts'

/** Figures the evidence contradicts, or has for another company, period or unit. */
export function findAgainstEvidence(reading: Reading, rule: CompiledRule): readonly Candidate[] {
  return groundedFigures(reading).flatMap(({ frame, grounding }) => {
    if (grounding.status !== 'contradicted' && grounding.status !== 'mismatched') return []
    const { first, endToken, sentence, start, end } = frame.quantity
    const evidence = grounding.matches.slice(0, MOST_MATCHES).map((match) => ({ start, end, note: describe(match) }))
    return [{ rule, first, end: endToken, sentence, evidence, shift: 0 }]
  })
}

const MOST_MATCHES = 3

function describe({ facts, value, unit, formula }: Match): Note {
  const place = facts.map((fact) => fact.place).join(' + ')
  const period = facts[0]?.period
  const days = period === undefined ? '' : [period.start, period.end].filter((day) => day !== null).join('/')
  const values = { place, value, unit, days }
  return formula === null
    ? { code: 'evidence-has', values }
    : { code: 'evidence-gives', values: { ...values, formula } }
}

/** Figures that contradict an earlier figure of the same article. */
export function findAgainstItself(reading: Reading, rule: CompiledRule): readonly Candidate[] {
  return findConflicts(framesOf(reading)).map(({ earlier, later }) => {
    const { first, endToken, sentence } = later.quantity
    const { start, end } = earlier.quantity
    const evidence = [{ start, end, note: { code: 'other-value', values: {} } as const }]
    return { rule, first, end: endToken, sentence, evidence, shift: 0 }
  })
}
