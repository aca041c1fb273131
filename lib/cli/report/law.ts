import type { Citation } from '../../contracts/verdict.ts'
import type { Labels } from './labels.ts'

/**
 * What a finding may conflict with, and whom that law addresses. The verified come first, and only a few are spelt out:
 * the JSON has them all.
 */
export function describeLaw(citations: readonly Citation[], labels: Labels): readonly string[] {
  const ordered = [...citations.filter(({ verified }) => verified), ...citations.filter(({ verified }) => !verified)]
  const left = ordered.slice(MOST_CITATIONS)
  return [
    ...ordered.slice(0, MOST_CITATIONS).map((citation) => describeCitation(citation, labels)),
    ...(left.length === 0 ? [] : [countLeft(left)]),
  ]
}

const MOST_CITATIONS = 3

function describeCitation({ title, appliesTo, verified }: Citation, labels: Labels): string {
  const whom = appliesTo === '' ? '' : `; ${labels.addressedTo} ${appliesTo}`
  return `${labels.mayConflict} ${title}${verified ? '' : ` (${labels.unverified})`}${whom}`
}

function countLeft(citations: readonly Citation[]): string {
  const unverified = citations.filter(({ verified }) => !verified).length
  return `and with ${citations.length} more${unverified === 0 ? '' : ` (${unverified} unverified)`}: see --format json`
}
