import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { MeasureConfigSchema } from '../../lib/contracts/config.ts'
import { listMetrics, METRIC_NAMESPACE } from '../../lib/contracts/metrics.ts'
import { dashboardBody, logQuestionsOf } from './dashboard.ts'
import { permissionsOf } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise({ webhook: 'https://cms.example.com/hook' })
const operations = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
const functions = Object.values(resourcesOf(template, 'AWS::Lambda::Function')).filter(
  ({ Properties }) => Properties['Runtime'] === 'nodejs24.x',
)

describe('the metrics', () => {
  it('are these, once for each of their dimensions, and no more', () => {
    const listed = listMetrics().map(({ name, dimensions }) => [...Object.values(dimensions), name].join(' '))

    expect(listed).toEqual([
      'moderate ClearArticles',
      'moderate ReviewArticles',
      'moderate HoldArticles',
      'moderate AbstainArticles',
      'moderate Findings',
      'moderate VerdictAge',
      'review-api LedgerWrites',
      'measure-queue QueueLength',
      'measure-queue critical QueueAge',
      'measure-queue high QueueAge',
      'measure-queue milder QueueAge',
    ])
  })

  it('cost what docs/operations.md says, which names each of them and no other', () => {
    const chapter = operations.split('\n## ').find((text) => text.startsWith('Metrics')) ?? ''
    const named = [...chapter.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)

    expect(named).toEqual([...new Set(listMetrics().map(({ name }) => name))])
    expect(operations).toContain(
      `${listMetrics().length} metrics at $0.30: at most $${(listMetrics().length * 0.3).toFixed(2)} a month`,
    )
  })
})

describe('the runbook', () => {
  it('has a section for each alarm, under the name its description ends with, and no other', () => {
    const ends = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(
      ({ Properties }) => / Runbook: (\w+)$/.exec(String(Properties['AlarmDescription']))?.[1] ?? '',
    )
    const chapter = operations.split('\n## ').find((text) => text.startsWith('Runbook'))
    const sections = [...(chapter ?? '').matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name)

    expect(sections).toHaveLength(ends.length)
    expect(new Set(sections)).toEqual(new Set(ends))
  })

  it('says for each what it means, what to look at, what to do, and when to leave it', () => {
    const chapter = operations.split('\n## ').find((text) => text.startsWith('Runbook')) ?? ''

    for (const section of chapter.split('\n### ').slice(1))
      for (const part of ['**Means**', '**Look**', '**Do**', '**Ignore**']) expect(section).toContain(part)
  })
})

describe('the commands of the runbook', () => {
  it.each(
    [...operations.matchAll(/\$\(resource (\w+) (AWS::[\w:]+)\)/g)].map(([, name = '', type = '']) => [name, type]),
  )('find the one %s of type %s', (name, type) => {
    expect(idOf(template, type, name)).toMatch(/^\w+$/)
  })

  it('ask for outputs that the stack has', () => {
    const asked = [...operations.matchAll(/\$\(output (\w+)\)/g)].map(([, name = '']) => name)

    expect(Object.keys(template.findOutputs('*'))).toEqual(expect.arrayContaining(asked))
    expect(asked).not.toEqual([])
  })
})

describe('the dashboard', () => {
  const body = dashboardBody(template)

  it('is the only one, and shows every metric of ours', () => {
    for (const { name, dimensions } of listMetrics()) {
      const shown = [METRIC_NAMESPACE, name, ...Object.entries(sorted(dimensions)).flat()]
      expect(body).toContain(JSON.stringify(shown).slice(1, -1))
    }
  })

  it('asks logs for what is not measured, each function for its own', () => {
    const asked = logQuestionsOf(template).map(({ title, services }) => `${title}: ${services.join(', ')}`)

    expect(asked).toEqual([
      'Uploads judged, judged in vain, abstained from: moderate',
      'Findings by rule: moderate',
      'Evidence, and articles to be judged again for it: index-evidence',
      'Written into ledgers, by deed: review-api',
      'Announced, by kind: announce',
      'Articles of an archive: backfill',
      'Refused, failed, buried, by code: moderate, backfill, index-evidence, review-api, announce, deliver-webhook',
    ])
  })

  it('asks logs what docs/operations.md says it does', () => {
    const chapter = operations.split('\n## ').find((text) => text.startsWith('Counted in the logs')) ?? ''

    for (const { title } of logQuestionsOf(template)) expect(chapter).toContain(`| ${title.toLowerCase()}`)
  })

  it('asks no log of a receiver, nor its queue, where none is named', () => {
    const without = synthesise()

    expect(logQuestionsOf(without).at(-1)?.services).not.toContain('deliver-webhook')
    expect(dashboardBody(without)).not.toContain('NumberOfMessagesDeleted')
  })

  it.each([
    ['requests that were refused', 'AWS/ApiGateway', '4xx', 'ReviewApi'],
    ['requests that failed', 'AWS/ApiGateway', '5xx', 'ReviewApi'],
    ['what went from the queue of the receiver', 'AWS/SQS', 'NumberOfMessagesDeleted', 'WebhookOutbound'],
    ['batches of an archive', 'AWS/Lambda', 'Invocations', 'BackfillJudge'],
    ['batches of an archive that failed', 'AWS/Lambda', 'Errors', 'BackfillJudge'],
    ['dead letters of the receiver', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'WebhookDeadLetters'],
  ])('shows what AWS measures for nothing: %s', (_what, namespace, name, of) => {
    expect(body).toMatch(new RegExp(`"${namespace}","${name}","\\w+","${of}`))
  })

  it('shows the state of every alarm', () => {
    for (const id of Object.keys(resourcesOf(template, 'AWS::CloudWatch::Alarm'))) expect(body).toContain(id)
  })
})

describe('the measuring of the queue', () => {
  const gauge = idOf(template, 'AWS::Lambda::Function', 'ObservabilityMeasuringGauge')

  it('happens every five minutes', () => {
    const rule = idOf(template, 'AWS::Events::Rule', 'ObservabilityMeasuring')

    expect(resourcesOf(template)[rule]?.Properties).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      Targets: [{ Arn: { 'Fn::GetAtt': [gauge, 'Arn'] }, RetryPolicy: { MaximumRetryAttempts: 0 } }],
    })
  })

  it('is told the table, and may count what waits there and nothing else', () => {
    const { Variables } = z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .parse(resourcesOf(template)[gauge]?.Properties['Environment'])
    const log = idOf(template, 'AWS::Logs::LogGroup', 'ObservabilityMeasuringLog')
    const records = idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records')

    expect(Variables['COPYDESK_TABLE']).toEqual({ Ref: records })
    expect(Object.keys(MeasureConfigSchema.shape)).toEqual(['COPYDESK_TABLE'])
    expect(permissionsOf(template, idOf(template, 'AWS::IAM::Role', 'ObservabilityMeasuringRole'))).toEqual([
      `Allow dynamodb:Query ${records}/index/shelves`,
      `Allow logs:CreateLogStream ${log}`,
      `Allow logs:PutLogEvents ${log}`,
      'Allow xray:PutTelemetryRecords *',
      'Allow xray:PutTraceSegments *',
    ])
  })
})

describe('every function', () => {
  it('is traced, but for those that are called for each change', () => {
    const traced = functions.filter(({ Properties }) => 'TracingConfig' in Properties)
    const others = functions.filter((each) => !traced.includes(each))

    expect(functions).toHaveLength(7)
    expect(traced.map(({ Properties }) => Properties['TracingConfig'])).toEqual(traced.map(() => ({ Mode: 'Active' })))
    expect(others.map(({ Properties }) => Properties['Description'])).toEqual([
      'Announces verdicts, decisions and releases.',
      'Posts announcements to the receiver, signed.',
    ])
  })

  it('writes its log as JSON into a group of its own that forgets', () => {
    for (const { Properties } of functions) expect(Properties).toMatchObject({ LoggingConfig: { LogFormat: 'JSON' } })
    const groups = Object.values(resourcesOf(template, 'AWS::Logs::LogGroup'))
    expect(groups.map(({ Properties }) => Properties['RetentionInDays'])).toEqual(groups.map(() => 90))
  })
})

/** As the dashboard writes dimensions: by name. */
function sorted(dimensions: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(dimensions).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
