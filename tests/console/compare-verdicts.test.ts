import { describe, expect, it } from 'vitest'
import { compareVerdicts, tellMaking } from '../../console/src/diff/compare-verdicts.ts'
import type { Verdict } from '../../lib/contracts/index.ts'
import { makeVerdict, PITCH } from '../cli/sample-verdict.ts'

const verdict = makeVerdict(PITCH)

function withFindings(findings: Verdict['findings']): Verdict {
  return { ...verdict, findings }
}

const [first, ...others] = verdict.findings

describe('two verdicts compared', () => {
  it('keep every finding that is in both', () => {
    expect(compareVerdicts(verdict, verdict, []).map(({ status }) => status)).toEqual(
      verdict.findings.map(() => 'kept'),
    )
  })

  it('tell a finding that came from one that went', () => {
    const came = compareVerdicts(withFindings(others), verdict, []).filter(({ status }) => status !== 'kept')
    const went = compareVerdicts(verdict, withFindings(others), []).filter(({ status }) => status !== 'kept')

    expect(came).toEqual([{ status: 'new', before: undefined, after: first }])
    expect(went).toEqual([{ status: 'gone', before: first, after: undefined }])
  })

  it('call a finding changed that is more severe than before, or that took the place of another', () => {
    const graver = verdict.findings.map((finding) => Object.assign({}, finding, { severity: 'critical' as const }))
    const [any] = verdict.findings
    const renamed = any === undefined ? [] : [{ ...any, id: 'f'.repeat(16) }]

    expect(compareVerdicts(verdict, withFindings(graver), []).map(({ status }) => status)).toEqual(
      verdict.findings.map(({ severity }) => (severity === 'critical' ? 'kept' : 'changed')),
    )
    expect(compareVerdicts(verdict, withFindings(renamed), [{ from: first?.id ?? '', to: 'f'.repeat(16) }])[0]).toEqual(
      { status: 'changed', before: first, after: renamed[0] },
    )
  })

  it('say in what they were made differently, and nothing where they were not', () => {
    const { engine } = verdict
    const later = { ...verdict, engine: { ...engine, evidence: { documents: 2, sha256: null } } }

    expect(tellMaking(verdict, verdict)).toEqual([])
    expect(tellMaking(verdict, later)).toEqual(['pieces of evidence 0 → 2'])
  })
})
