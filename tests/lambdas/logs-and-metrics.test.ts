import { describe, expect, it, vi } from 'vitest'
import { createMeter, measureGrades } from '../../lambdas/telemetry/index.ts'
import { listMetrics, SEVERITIES } from '../../lib/contracts/index.ts'
import { busy, doEverything } from './busy-functions.ts'
import { type Line, listen } from './listen.ts'

// Before the functions are loaded: they write to the console that can be listened to, and measure nevertheless.
vi.hoisted(() => {
  process.env['POWERTOOLS_DEV'] = 'true'
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'false'
})

describe('what is measured', () => {
  it('of uploads: the verdicts filed by disposition, their findings and their age', async () => {
    const { metrics } = await listen(busy.judgeArticles)

    expect(metrics).toEqual({
      'moderate ReviewArticles': [1],
      'moderate AbstainArticles': [1],
      'moderate Findings': [expect.any(Number), 0],
      'moderate VerdictAge': [1000, 1000],
    })
    expect(metrics['moderate Findings']?.[0]).toBeGreaterThan(0)
  })

  it('of the review API: how much is written into ledgers', async () => {
    const { metrics } = await listen(busy.review)

    // Taken up by the claim, and two comments.
    expect(metrics).toEqual({ 'review-api LedgerWrites': [1, 1, 1] })
  })

  it('of the queue: its length, and its age under each alarm and beside them', async () => {
    const { metrics, lines } = await listen(busy.measure)

    const waiting = lines[0]?.['waiting']
    expect(waiting).toEqual([{ severity: expect.any(String), count: 1, oldestSeconds: expect.any(Number) }])
    expect(Object.keys(metrics).toSorted()).toEqual([
      'measure-queue QueueLength',
      'measure-queue critical QueueAge',
      'measure-queue high QueueAge',
      'measure-queue milder QueueAge',
    ])
    expect(metrics['measure-queue QueueLength']).toEqual([1])
  })

  it('of the queue: the oldest article under each alarm, and the oldest of all others together', async () => {
    const meter = createMeter('measure-queue')
    const grades = { none: 50, info: 0, low: 400, medium: 30, high: 20, critical: 10 } as const
    const measured = (['none', ...SEVERITIES] as const).map((severity) => {
      return { severity, count: 2, oldestSeconds: grades[severity] }
    })

    const { metrics } = await listen(async () => {
      measureGrades(meter, measured)
      meter.publish()
    })

    expect(metrics).toEqual({
      'measure-queue QueueLength': [12],
      'measure-queue critical QueueAge': [10],
      'measure-queue high QueueAge': [20],
      'measure-queue milder QueueAge': [400],
    })
  })

  it.each(['indexEvidence', 'announceThings', 'deliver', 'backfill'] as const)('is nothing by: %s', async (work) => {
    const { lines, metrics } = await listen(busy[work])

    expect(metrics).toEqual({})
    expect(lines).not.toEqual([])
  })

  it('is in the table of metrics, and is all of it but for verdicts nobody reached here', async () => {
    const { metrics } = await listen(doEverything)

    const known = listMetrics().map(({ name, dimensions }) => [...Object.values(dimensions), name].join(' '))
    const silent = new Set(['moderate ClearArticles', 'moderate HoldArticles'])
    expect(Object.keys(metrics).toSorted()).toEqual(known.filter((name) => !silent.has(name)).toSorted())
  })
})

describe('what a line tells that is not measured', () => {
  it('of uploads: those judged in vain, and why others could not be judged', async () => {
    const { lines } = await listen(busy.judgeArticles)

    expect(articlesIn(lines)).toMatchObject([
      { outcome: 'filed', disposition: 'review' },
      { outcome: 'superseded', disposition: 'review' },
      { outcome: 'filed', disposition: 'abstain', abstention: 'empty' },
    ])
  })

  it('of messages: which failed and which were buried, by code', async () => {
    const { lines } = await listen(async () => {
      await busy.judgeArticles()
      await busy.indexEvidence()
      await busy.deliver()
    })

    expect(lines.filter(({ message }) => message === 'message failed')).toMatchObject([
      { service: 'moderate', failure: { code: 'store-unavailable' } },
    ])
    expect(lines.filter(({ outcome }) => outcome === 'buried')).toMatchObject([
      { service: 'moderate', reason: 'event-malformed' },
      { service: 'index-evidence', reason: 'evidence-invalid' },
      { service: 'deliver-webhook', reason: 'webhook-refused' },
    ])
  })

  it('of evidence: how many articles are judged again for it', async () => {
    const { lines } = await listen(busy.indexEvidence)

    expect(lines).toContainEqual(
      expect.objectContaining({ outcome: 'indexed', evidence: [expect.objectContaining({ articles: 0, facts: 2 })] }),
    )
  })

  it('of a request: what was written into ledgers by deed, once; or the code of its refusal', async () => {
    const { lines } = await listen(busy.review)

    expect(lines).toMatchObject([
      {
        message: 'request answered',
        operation: 'session',
        deeds: [
          { deed: 'open-revision', events: 1 },
          { deed: 'comment', events: 2 },
        ],
      },
      { message: 'request answered', status: 404, code: 'missing' },
    ])
    expect(lines[1]).not.toHaveProperty('deeds')
    expect(JSON.stringify(lines)).not.toContain('labelled')
  })

  it('of changes: which kinds were announced, which were set aside, and what stopped them', async () => {
    const { lines } = await listen(busy.announceThings)

    expect(lines.find(({ message }) => message === 'announced')).toMatchObject({
      announcements: [{ id: expect.any(String), kind: 'VerdictIssued' }],
    })
    expect(lines).toContainEqual(expect.objectContaining({ message: 'change set aside', reason: 'store-corrupt' }))
    expect(lines.find(({ message }) => message === 'announcing stopped')).toMatchObject({
      failure: { code: 'store-unavailable' },
    })
  })

  it('of an archive: how many articles were judged, passed over, gone and buried, and which batches failed', async () => {
    const { lines } = await listen(busy.backfill)

    expect(lines).toMatchObject([
      { message: 'batch handled', judged: 1, skipped: 0, missing: 1, buried: 0 },
      { message: 'batch failed', failure: { code: 'backfill-incomplete' } },
    ])
  })
})

function articlesIn(lines: readonly Line[]): readonly unknown[] {
  return lines.flatMap(({ articles }) => articles ?? [])
}
