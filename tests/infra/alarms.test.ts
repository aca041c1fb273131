import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { statementsOn } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise({ webhook: 'https://cms.example.com/hook' })
const topic = idOf(template, 'AWS::SNS::Topic', 'AlarmsTopic')

const concerns = [
  ['DeadLetters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'IntakeDeadLetters', 1],
  ['Waiting', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 'IntakeUploads', 540],
  ['Errors', 'AWS/Lambda', 'Errors', 'ModerationJudge', 1],
  ['Throttles', 'AWS/Lambda', 'Throttles', 'ModerationJudge', 1],
  ['EvidenceDeadLetters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'EvidenceDeadLetters', 1],
  ['EvidenceWaiting', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 'EvidenceUploads', 2160],
  ['EvidenceErrors', 'AWS/Lambda', 'Errors', 'EvidenceIndexer', 1],
  ['EvidenceThrottles', 'AWS/Lambda', 'Throttles', 'EvidenceIndexer', 1],
  ['ReviewFailures', 'AWS/ApiGateway', '5xx', 'ReviewApi', 5],
  ['AnnouncementDeadLetters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'AnnouncementsDeadLetters', 1],
  ['AnnouncementsLate', 'AWS/Lambda', 'IteratorAge', 'AnnouncementsAnnouncer', 300_000],
  ['AnnouncementErrors', 'AWS/Lambda', 'Errors', 'AnnouncementsAnnouncer', 1],
  ['WebhookDeadLetters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'WebhookDeadLetters', 1],
  ['BackfillFailed', 'AWS/States', 'ExecutionsFailed', 'BackfillMachine', 1],
  ['ReviewLatency', 'AWS/ApiGateway', 'Latency', 'ReviewApi', 2000],
  ['CriticalOverdue', 'Copydesk', 'QueueAge', 'critical', 3600],
  ['HighOverdue', 'Copydesk', 'QueueAge', 'high', 14_400],
] as const

/** Those that watch what several measurements come to. */
const computed = [
  ['Measuring', 'AWS/Lambda', ['Errors', 'Invocations'], 'ObservabilityMeasuringGauge', 0.5, 'breaching'],
  ['TableThrottles', 'AWS/DynamoDB', ['ThrottledRequests'], 'Records', 10, 'notBreaching'],
  ['TableErrors', 'AWS/DynamoDB', ['SystemErrors'], 'Records', 5, 'notBreaching'],
] as const

describe('the alarms', () => {
  it.each(concerns)('%s watches %s %s of %s from %i on', (name, namespace, metric, subject, threshold) => {
    const alarm = resourcesOf(template)[idOf(template, 'AWS::CloudWatch::Alarm', `Alarms${name}`)]?.Properties

    expect(alarm).toMatchObject({
      Namespace: namespace,
      MetricName: metric,
      Threshold: threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    })
    expect(JSON.stringify(alarm?.['Dimensions'])).toContain(`"${subject}`)
  })

  it.each(computed)(
    '%s watches what %s tells of %s of %s from %d on',
    (...[name, namespace, metrics, of, from, missing]) => {
      const alarm = resourcesOf(template)[idOf(template, 'AWS::CloudWatch::Alarm', `Alarms${name}`)]?.Properties
      const watched = MetricsSchema.parse(alarm?.['Metrics']).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])

      expect(alarm).toMatchObject({
        Threshold: from,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: missing,
      })
      expect(new Set(watched.map(({ MetricName }) => MetricName))).toEqual(new Set(metrics))
      for (const { Namespace, Dimensions } of watched) {
        expect(Namespace).toBe(namespace)
        expect(JSON.stringify(Dimensions)).toContain(`"${of}`)
      }
    },
  )

  it('cost what their construct says: ten cents for each measurement they watch', () => {
    const alarms = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm'))
    const watched = alarms.map(({ Properties }) => {
      const metrics = Properties['Metrics']
      return metrics === undefined ? 1 : MetricsSchema.parse(metrics).filter(({ MetricStat }) => MetricStat).length
    })

    expect(watched.reduce((sum, count) => sum + count) * 10).toBe(270)
  })

  it('all ring the same topic and say what to do', () => {
    const alarms = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties)

    expect(alarms).toHaveLength(concerns.length + computed.length)
    for (const alarm of alarms) {
      expect(alarm['AlarmActions']).toEqual([{ Ref: topic }])
      expect(alarm['AlarmDescription']).toMatch(/\w{4}/)
    }
  })

  it('may ring it, from this account and over TLS only', () => {
    expect(statementsOn(template, 'AWS::SNS::TopicPolicy', topic)).toEqual([
      {
        Effect: 'Deny',
        Action: ['sns:Publish'],
        Resource: [topic],
        Principal: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Effect: 'Allow',
        Action: ['sns:Publish'],
        Resource: [topic],
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ])
  })
})

const MetricsSchema = z.array(
  z.object({
    MetricStat: z
      .object({ Metric: z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions: z.unknown() }) })
      .optional(),
  }),
)
