import type { Note } from '../../../messages/index.ts'
import { checkArithmetic } from '../../support/index.ts'
import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { quantitiesOf } from '../figures.ts'
import type { Reading } from '../reading.ts'

/** Percentages that do not follow from the two values they stand with. */
export function findWrongArithmetic(reading: Reading, rule: CompiledRule): readonly Candidate[] {
  return checkArithmetic(reading.document, quantitiesOf(reading)).map(({ from, to, change, least, most }) => {
    const note: Note = { code: 'values-give', values: { percent: describe(least, most) } }
    const [first, end] = [Math.min(from.first, change.first), Math.max(to.endToken, from.endToken, change.endToken)]
    const evidence = [from, to].map(({ start, end: until }) => ({ start, end: until, note }))
    return { rule, first, end, sentence: change.sentence, evidence, shift: 0 }
  })
}

function describe(least: number, most: number): string {
  const [low, high] = [least.toFixed(1), most.toFixed(1)]
  return low === high ? low : `${low}–${high}`
}
