import { describe, expect, it } from 'vitest'
import { createSarifWriter } from '../../lib/cli/check/sarif.ts'
import { EMPTY_TALLY } from '../../lib/cli/report/index.ts'
import type { Verdict } from '../../lib/contracts/verdict.ts'
import { makeVerdict } from './sample-verdict.ts'

function write(...verdicts: readonly Verdict[]) {
  const writer = createSarifWriter()
  return JSON.parse(verdicts.map((verdict) => writer.add(verdict)).join('') + writer.end(EMPTY_TALLY))
}

const pitch = makeVerdict({
  uri: 'drafts/a.txt',
  parts: [
    ['report', 'News.\r\n'],
    ['promo', 'Buy it now.'],
  ],
  findings: [{ words: 'now', rule: 'urgency-pressure', flag: 'urgency', severity: 'high' }],
})

describe('SARIF', () => {
  it('has each finding at its words, in lines and UTF-16 columns', () => {
    const [run] = write(pitch).runs

    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results).toMatchObject([
      {
        ruleId: 'urgency-pressure',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'drafts/a.txt' },
              region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 11, charOffset: 14, charLength: 3 },
            },
          },
        ],
        properties: { severity: 'high', flag: 'urgency' },
      },
    ])
  })

  it('describes each rule once', () => {
    const [run] = write(pitch, pitch).runs

    expect(run.results).toHaveLength(2)
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['urgency-pressure'])
  })

  it('says what was not judged, so that no result does not look clean', () => {
    const reasons = [{ code: 'empty', message: 'no text' }]
    const [run] = write(makeVerdict({ parts: [], change: { disposition: 'abstain', reasons } })).runs

    expect(run.results).toEqual([])
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { level: 'error', message: { text: 'not judged: no text (empty)' } },
    ])
  })

  it('is a valid log without any input', () => {
    expect(write()).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] })
  })
})
