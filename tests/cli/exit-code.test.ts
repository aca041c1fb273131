import { describe, expect, it } from 'vitest'
import { exitCodeOf, type Threshold } from '../../lib/cli/check/exit-code.ts'
import { ABSTENTIONS, type Abstention, SEVERITIES, type Severity } from '../../lib/contracts/words.ts'
import { makeVerdict } from './sample-verdict.ts'

function withFinding(severity: Severity) {
  return makeVerdict({ parts: [['promo', 'Buy it.']], findings: [{ words: 'Buy', severity }] })
}

function abstained(code: Abstention) {
  const reasons = [{ code, message: 'why' }]
  return makeVerdict({ parts: [['report', 'Text.']], change: { disposition: 'abstain', reasons } })
}

describe('the exit code of a verdict', () => {
  it.each(SEVERITIES.flatMap((fail) => SEVERITIES.map((found) => [fail, found] as const)))(
    '--fail-on %s, worst finding %s',
    (fail, found) => {
      const expected = SEVERITIES.indexOf(found) >= SEVERITIES.indexOf(fail) ? 1 : 0

      expect(exitCodeOf(withFinding(found), fail)).toBe(expected)
    },
  )

  it('is 0 for any finding with --fail-on never', () => {
    expect(exitCodeOf(withFinding('critical'), 'never')).toBe(0)
  })

  it('is 0 without a finding, even with --fail-on info', () => {
    expect(exitCodeOf(makeVerdict({ parts: [['report', 'A bank opened.']] }), 'info')).toBe(0)
  })

  it.each(ABSTENTIONS)('is never 0 by silence: %s', (code) => {
    const isLanguage = code === 'unsupported-language' || code === 'unknown-language'
    const codeFor = (threshold: Threshold): number => exitCodeOf(abstained(code), threshold)

    expect(codeFor('high')).toBe(isLanguage ? 1 : 2)
    expect(codeFor('critical')).toBe(isLanguage ? 1 : 2)
    expect(codeFor('never')).toBe(isLanguage ? 0 : 2)
  })
})
