import type { Claim } from '../../contracts/index.ts'
import type { FoundClaim, GroundedFigure } from '../claims/index.ts'
import { frameWords } from '../frames/index.ts'
import type { Match } from '../support/index.ts'

/** Puts a claim into the words of the contract, with the facts its figure was compared with. */
export function writeClaim({ start, end, status, source, figure }: FoundClaim): Claim {
  if (figure === undefined) return { start, end, support: { status, source, evidence: [] }, frame: {} }
  const found = matchesOf(figure)
  const evidence = [...new Set(found.flatMap(({ facts }) => facts.map(({ id }) => id)))]
  const support = { status, source, evidence, matches: found.map(writeMatch) }
  return { start, end, support, frame: frameWords(figure.frame) }
}

function matchesOf({ grounding }: GroundedFigure): readonly Match[] {
  return 'matches' in grounding ? grounding.matches : []
}

function writeMatch({ facts, value, unit, formula, tolerance }: Match) {
  const document = [...new Set(facts.map((fact) => fact.document))].join(', ')
  const place = facts.map((fact) => fact.place).join('; ')
  return { document, place, value, unit, ...(formula === null ? {} : { formula }), tolerance: rounded(tolerance) }
}

/** Without the last digits, which only the arithmetic of the machine put there. */
function rounded(value: number): number {
  return Number(value.toPrecision(9))
}
