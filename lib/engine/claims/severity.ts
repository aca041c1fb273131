import type { Place } from '../../contracts/pack.ts'
import { SEVERITIES, type Severity, severityRank } from '../../contracts/words.ts'
import type { CompiledRule, Shift } from './compile-pack.ts'

/** @returns true if the rule looks at sentences in this place at all. */
export function looksAt(rule: CompiledRule, place: Place): boolean {
  return typeof rule.steps[place] === 'number'
}

/** The declared severity, moved by the place of the sentence and by `shift` steps, kept on the scale. */
export function severityAt(rule: CompiledRule, place: Place, shift: number): Severity {
  const step = rule.steps[place]
  const rank = severityRank(rule.rule.severity) + (typeof step === 'number' ? step : 0) + shift
  return SEVERITIES[Math.min(Math.max(rank, 0), SEVERITIES.length - 1)] ?? 'info'
}

/** The sum of the shifts whose guard finds its words. */
export function sumShifts(shifts: readonly Shift[], holds: (shift: Shift) => boolean): number {
  return shifts.reduce((sum, shift) => (holds(shift) ? sum + shift.by : sum), 0)
}
