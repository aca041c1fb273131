import { expect, it } from 'vitest'
import { wilson } from '../../lib/app/index.ts'
import { type FindverClaim, judgeClaim, parseClaim } from '../../model/evaluation/claims/findver.ts'
import { renderFindver } from '../../model/evaluation/claims/render-findver.ts'

const EVIDENCE = ['Freight costs of the yard rose.\n\n| 2023 | 2022 |\n| Freight costs | $ | 1,200 | $ | 1,000 |']

it.each([
  ['entailed', 'Freight costs rose by 20.0% in 2023.'],
  ['entailed', 'Freight costs rose by $200 in 2023.'],
  ['entailed', 'Freight costs were $1,100 on average in both years.'],
  ['entailed', 'Freight costs were $2,200 in both years.'],
  ['refuted', 'Freight costs rose by 31.4% in 2023.'],
] as const)('finds by triage %s: %s', (verdict, text) => {
  expect(judgeClaim(claim(text)).triage).toBe(verdict)
})

it('never lets the triage signal call a claim contradicted', () => {
  const judged = judgeClaim(claim('Freight costs rose by 31.4% in 2023.'))
  expect(judged).toMatchObject({ frames: null, contradicted: false })
})

it.each([
  ['without figures', { text: 'Freight costs rose.', evidence: EVIDENCE }],
  ['without paragraphs', { text: 'Freight costs rose by 20.0%.', evidence: null }],
])('leaves a claim %s undecided', (_, { text, evidence }) => {
  expect(judgeClaim({ ...claim(text), evidence }).triage).toBeNull()
})

it('reads a claim and prints subsets apart', () => {
  const read = parseClaim(JSON.stringify(claim('Freight costs rose by 20.0%.')), 'claims.jsonl:1')

  expect(renderFindver([judgeClaim(read)])).toContain('numeric: 1 claims')
})

it('names the line that is no claim', () => {
  expect(() => parseClaim('{"text": 1}', 'claims.jsonl:3')).toThrow('claims.jsonl:3 is not a claim with its paragraphs')
})

it('gives the interval of Wilson', () => {
  const [low, high] = wilson(8, 10)
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.490', '0.943'])
})

function claim(text: string): FindverClaim {
  return { text, label: 'entailed', subset: 'numeric', evidence: EVIDENCE }
}
