import { expect, it } from 'vitest'
import type { Fact } from '../../lib/contracts/evidence.ts'
import { findClaims } from '../../lib/engine/claims/index.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import { segmentArticle } from '../../lib/engine/segments/index.ts'
import { indexFacts } from '../../lib/engine/support/index.ts'
import { compiledFinancePromo } from '../claims/read.ts'

const REVENUE: Fact = {
  id: 'filing-1',
  document: 'filing',
  entity: 'corvane',
  metric: 'revenue',
  period: { start: '2025-07-01', end: '2025-09-30' },
  unit: 'USD',
  value: 3_104_000_000,
  precision: 1e6,
  place: 'row 1',
}

function claimsOf(text: string, facts: readonly Fact[]) {
  const document = readDocument(text)
  const roles = document.sentences.map(() => ({ role: 'report', confidence: 1 }) as const)
  return findClaims(document, roles, segmentArticle(document, roles), compiledFinancePromo, indexFacts(facts))
}

const RIGHT = 'The company Corvane said that its revenue was $3.1 billion in the third quarter of 2025.'
const WRONG = 'The company Corvane said that its revenue was $13.1 billion in the third quarter of 2025.'

it('claims a figure with the facts it was compared with', () => {
  const { claims, findings } = claimsOf(RIGHT, [REVENUE])

  expect(claims).toMatchObject([{ status: 'supported', figure: { grounding: { matches: [{ facts: [REVENUE] }] } } }])
  expect(findings.map(({ rule }) => rule.id)).not.toContain('figure-contradicted-evidence')
})

it('flags a figure the facts contradict, and names them', () => {
  const { claims, findings } = claimsOf(WRONG, [REVENUE])
  const finding = findings.find(({ rule }) => rule.id === 'figure-contradicted-evidence')

  expect(claims).toMatchObject([{ status: 'contradicted' }])
  expect(finding?.evidence[0]?.note).toEqual({
    code: 'evidence-has',
    values: { place: 'row 1', value: 3104000000, unit: 'USD', days: '2025-07-01/2025-09-30' },
  })
})

it('says who stands behind a figure when there is no evidence', () => {
  const [claim] = claimsOf(WRONG, []).claims

  expect(claim).toMatchObject({ status: 'attributed' })
  expect(WRONG.slice(claim?.source?.start, claim?.source?.end)).toContain('Corvane')
})

it('says that nobody does', () => {
  const { claims } = claimsOf('The market is said to be growing fast. Its revenue was $13.1 billion in 2025.', [])

  expect(claims.map(({ status }) => status)).toContain('no-evidence')
})

it('says of the same words only what tells most against them', () => {
  const document = readDocument(
    'Corvane reported a net loss of $62 million.\nRecord profits of 90 percent at Corvane are set to double.',
  )
  const roles = document.sentences.map(({ line }) => ({
    role: line === 0 ? ('report' as const) : ('promo' as const),
    confidence: 1,
  }))
  const { claims } = findClaims(document, roles, segmentArticle(document, roles), compiledFinancePromo)
  const spans = claims.map(({ start, end }) => `${start}-${end}`)

  expect(spans).toEqual([...new Set(spans)])
  expect(claims.map(({ status }) => status)).toContain('internally-inconsistent')
})
