import type { Citation } from '../../contracts/verdict.ts'

/**
 * What a finding may conflict with, and whom that law addresses. The verified come first, and only a few are spelt out:
 * the JSON has them all.
 */
export function describeLaw(citations: readonly Citation[]): readonly string[] {
  const ordered = [...citations.filter(({ verified }) => verified), ...citations.filter(({ verified }) => !verified)]
  const left = ordered.slice(MOST_CITATIONS)
  return [...ordered.slice(0, MOST_CITATIONS).map(describeCitation), ...(left.length === 0 ? [] : [countLeft(left)])]
}

const MOST_CITATIONS = 3

function describeCitation({ title, appliesTo, verified }: Citation): string {
  const whom = appliesTo === '' ? '' : `; addressed to ${appliesTo}`
  return `may conflict with ${title}${verified ? '' : ' (unverified)'}${whom}`
}

function countLeft(citations: readonly Citation[]): string {
  const unverified = citations.filter(({ verified }) => !verified).length
  return `and with ${citations.length} more${unverified === 0 ? '' : ` (${unverified} unverified)`}: see --format json`
}
