import { wilson } from '../../../lib/app/index.ts'
import type { JudgedClaim } from './findver.ts'

/** Support figures by subset: frames only, then with the triage signal; Wilson intervals of 95 %. */
export function renderFindver(claims: readonly JudgedClaim[]): string {
  const subsets = [...new Set(claims.map(({ subset }) => subset))]
  return [...subsets, 'all']
    .map((subset) => renderSubset(subset, subset === 'all' ? claims : claims.filter((each) => each.subset === subset)))
    .join('\n')
}

function renderSubset(name: string, claims: readonly JudgedClaim[]): string {
  const contradicted = claims.filter((each) => each.contradicted)
  return [
    `${name}: ${claims.length} claims`,
    `  frames only       ${accuracy(claims, 'frames')}`,
    `  with triage       ${accuracy(claims, 'triage')}`,
    `  contradicted      ${rate(contradicted.filter(({ label }) => label === 'refuted').length, contradicted.length)}`,
  ].join('\n')
}

function accuracy(claims: readonly JudgedClaim[], by: 'frames' | 'triage'): string {
  const decided = claims.filter((each) => each[by] !== null)
  return `decided ${decided.length}, right ${rate(decided.filter((each) => each[by] === each.label).length, decided.length)}`
}

function rate(right: number, of: number): string {
  if (of === 0) return 'none'
  const [low, high] = wilson(right, of)
  return `${(right / of).toFixed(3)} (${right} of ${of}; ${low.toFixed(3)} to ${high.toFixed(3)})`
}
