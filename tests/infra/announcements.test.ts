import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { AnnounceConfigSchema } from '../../lib/contracts/config.ts'
import { permissionsOf, statementsOn } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise()
const all = resourcesOf(template)
const bus = idOf(template, 'AWS::Events::EventBus', 'AnnouncementsBus')
const announcer = idOf(template, 'AWS::Lambda::Function', 'AnnouncementsAnnouncer')
const deadLetters = idOf(template, 'AWS::SQS::Queue', 'AnnouncementsDeadLetters')
const records = idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records')
const mapping = all[idOf(template, 'AWS::Lambda::EventSourceMapping', 'AnnouncementsChanges')]?.Properties ?? {}

const FiltersSchema = z.object({
  Filters: z.array(z.object({ Pattern: z.string().transform((pattern): unknown => JSON.parse(pattern)) })),
})

describe('the announce function', () => {
  it('is woken by new and changed items of articles alone', () => {
    expect(FiltersSchema.parse(mapping['FilterCriteria']).Filters.map(({ Pattern }) => Pattern)).toEqual([
      { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: ['VERDICT'] } } } },
    ])
  })

  it('follows the stream from its oldest record, several batches of a shard side by side', () => {
    expect(mapping).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [records, 'StreamArn'] },
      FunctionName: { Ref: announcer },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 100,
      ParallelizationFactor: 4,
    })
  })

  it('is told a change again for six hours, alone if need be, before it is set aside', () => {
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRecordAgeInSeconds: 21_600,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [deadLetters, 'Arn'] } } },
    })
    expect(mapping).not.toHaveProperty('MaximumRetryAttempts')
  })

  it('leaves the lines of the platform on calls that went well out of its log', () => {
    expect(all[announcer]?.Properties['LoggingConfig']).toMatchObject({ LogFormat: 'JSON', SystemLogLevel: 'WARN' })
  })

  it('is told everything it reads from its environment', () => {
    const { Variables } = z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .parse(all[announcer]?.Properties['Environment'])
    const deployed = { COPYDESK_BUS: 'bus', COPYDESK_DEAD_LETTER_URL: 'https://sqs.eu-central-1.amazonaws.com/1/q' }

    expect(Object.keys(AnnounceConfigSchema.parse(deployed)).every((name) => name in Variables)).toBe(true)
    expect(Variables).toMatchObject({ COPYDESK_BUS: { Ref: bus }, COPYDESK_DEAD_LETTER_URL: { Ref: deadLetters } })
  })

  it('may do these things to these resources, and nothing else', () => {
    const role = idOf(template, 'AWS::IAM::Role', 'AnnouncementsRole')
    const log = idOf(template, 'AWS::Logs::LogGroup', 'AnnouncementsLog')

    expect(permissionsOf(template, role)).toEqual(
      [
        `Allow dynamodb:DescribeStream ${records}`,
        `Allow dynamodb:GetRecords ${records}`,
        `Allow dynamodb:GetShardIterator ${records}`,
        `Allow dynamodb:ListStreams ${records}`,
        `Allow events:PutEvents ${bus}`,
        `Allow logs:CreateLogStream ${log}`,
        `Allow logs:PutLogEvents ${log}`,
        `Allow sqs:SendMessage ${deadLetters}`,
      ].toSorted(),
    )
  })
})

describe('the bus', () => {
  it('keeps announcements for thirty days, to be told again', () => {
    const [archive] = Object.values(resourcesOf(template, 'AWS::Events::Archive'))

    expect(archive?.Properties).toMatchObject({
      SourceArn: { 'Fn::GetAtt': [bus, 'Arn'] },
      RetentionDays: 30,
      EventPattern: { source: ['copydesk'] },
    })
  })

  it('posts to nobody unless a receiver is named', () => {
    expect(Object.keys(all).filter((id) => id.startsWith('Webhook'))).toEqual([])
    const rules = Object.values(resourcesOf(template, 'AWS::Events::Rule'))
    expect(rules.filter(({ Properties }) => 'EventBusName' in Properties)).toEqual([])
  })

  it('has dead letters that are encrypted, kept for fourteen days, and reached over TLS only', () => {
    expect(all[deadLetters]).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 },
    })
    expect(statementsOn(template, 'AWS::SQS::QueuePolicy', deadLetters)[0]).toMatchObject({
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
  })
})
