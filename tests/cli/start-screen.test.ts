import { describe, expect, it } from 'vitest'
import { renderProgress, renderReady, renderVerdictTable, type VerdictRow } from '../../lib/cli/start/index.ts'
import { displayWidth } from '../../lib/cli/terminal/index.ts'

const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 }

const ROWS: readonly VerdictRow[] = [
  {
    article: 'articles/nordvik.txt',
    disposition: 'hold',
    reportShare: 0.71,
    adShare: 0.112,
    findings: { ...NONE, critical: 1, high: 2, low: 3 },
    ms: 4.4,
  },
  { article: 'articles/日本の記事.txt', disposition: 'clear', reportShare: 1, adShare: 0, findings: NONE, ms: 12_400 },
  {
    article: `articles/${'very-'.repeat(20)}long.txt`,
    disposition: 'abstain',
    reportShare: 0,
    adShare: 0,
    findings: NONE,
    ms: 2,
  },
]

describe('the table of verdicts', () => {
  it.each([80, 100, 120])('is aligned and fits %i columns', (width) => {
    const [head = '', rule = '', ...rows] = renderVerdictTable(ROWS, { color: false, width }).trimEnd().split('\n')

    expect(displayWidth(head)).toBeLessThanOrEqual(width)
    expect(new Set([rule, ...rows].map(displayWidth))).toEqual(new Set([displayWidth(head)]))
  })

  it('says dispositions and findings in words', () => {
    const rows = renderVerdictTable(ROWS, { color: false, width: 100 }).split('\n')

    expect(rows[2]).toMatch(/nordvik\.txt +HOLD +71% +11% +1 critical, 2 high \+3 +4 ms$/)
    expect(rows[3]).toMatch(/CLEAR +100% +0% +none +12 s$/)
  })

  it('shows nothing that reads as clean for an article that was not judged', () => {
    const rows = renderVerdictTable(ROWS, { color: false, width: 100 }).split('\n')

    expect(rows[4]).toMatch(/long\.txt +NOT JUDGED +– +– +– +2 ms$/)
  })
})

it('renders progress on one line that fits', () => {
  const line = renderProgress(3, 12, `articles/${'x'.repeat(200)}\n.txt`, { color: false, width: 80 })

  expect(line).toMatch(/^█{6}░{18} {3}3\/12 {2}articles\/x+…$/)
  expect(displayWidth(line)).toBeLessThanOrEqual(80)
})

it('ends a start with what to do next', () => {
  const stack = {
    endpoint: 'http://127.0.0.1:4566',
    console: 'http://127.0.0.1:4567',
    intakeBucket: 'intake',
    article: 'lumen',
    environment: { AWS_REGION: 'eu-central-1' },
  }
  const text = renderReady(stack, { color: false, width: 100 })

  expect(text).toContain('Copydesk is running at http://127.0.0.1:4566')
  expect(text).toContain('Review what was flagged, by keyboard: http://127.0.0.1:4567')
  expect(text).toContain('aws --endpoint-url http://127.0.0.1:4566 s3 cp draft.txt s3://intake/articles/')
  expect(text).toContain('npm run -s copydesk -- show lumen')
  expect(text).toContain('export AWS_REGION=eu-central-1')
})
