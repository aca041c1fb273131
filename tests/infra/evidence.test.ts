import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { IndexConfigSchema } from '../../lib/contracts/config.ts'
import { permissionsOf, statementsOn } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise()
const indexer = resourcesOf(template)[idOf(template, 'AWS::Lambda::Function', 'EvidenceIndexer')]?.Properties ?? {}
const uploads = idOf(template, 'AWS::SQS::Queue', 'EvidenceUploads')
const deadLetters = idOf(template, 'AWS::SQS::Queue', 'EvidenceDeadLetters')
const intake = idOf(template, 'AWS::SQS::Queue', 'IntakeUploads')
const records = idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records')

describe('the index-evidence function', () => {
  it('runs as the other does, with two minutes', () => {
    expect(indexer).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], MemorySize: 1024, Timeout: 120 })
  })

  it('is told everything it reads from its environment', () => {
    const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(indexer['Environment'])
    // References stand for names that only a deployment knows.
    const deployed = Object.entries(Variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'https://sqs.eu-central-1.amazonaws.com/111122223333/name',
    ])

    expect(IndexConfigSchema.parse(Object.fromEntries(deployed))).toMatchObject({ COPYDESK_MAX_RECEIVES: 3 })
    expect(Variables).toMatchObject({
      COPYDESK_TABLE: { Ref: records },
      COPYDESK_INTAKE_URL: { Ref: intake },
      COPYDESK_DEAD_LETTER_URL: { Ref: deadLetters },
    })
  })

  it('takes evidence piece by piece, two at once', () => {
    const mapping = idOf(template, 'AWS::Lambda::EventSourceMapping', 'EvidenceIndexer')

    expect(resourcesOf(template)[mapping]?.Properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [uploads, 'Arn'] },
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    })
  })

  it('may do these things to these resources, and nothing else', () => {
    const role = idOf(template, 'AWS::IAM::Role', 'EvidenceRole')
    const bucket = idOf(template, 'AWS::S3::Bucket', 'IntakeArticles')
    const log = idOf(template, 'AWS::Logs::LogGroup', 'EvidenceLog')

    expect(permissionsOf(template, role)).toEqual(
      [
        `Allow dynamodb:GetItem ${records}`,
        `Allow dynamodb:PutItem ${records}`,
        `Allow dynamodb:Query ${records}`,
        `Allow logs:CreateLogStream ${log}`,
        `Allow logs:PutLogEvents ${log}`,
        `Allow s3:GetObject ${bucket}/evidence/*`,
        `Allow s3:GetObjectVersion ${bucket}/evidence/*`,
        `Allow s3:ListBucket ${bucket}`,
        `Allow sqs:ChangeMessageVisibility ${uploads}`,
        `Allow sqs:DeleteMessage ${uploads}`,
        `Allow sqs:GetQueueAttributes ${uploads}`,
        `Allow sqs:GetQueueUrl ${uploads}`,
        `Allow sqs:ReceiveMessage ${uploads}`,
        `Allow sqs:SendMessage ${deadLetters}`,
        `Allow sqs:SendMessage ${intake}`,
        'Allow xray:PutTelemetryRecords *',
        'Allow xray:PutTraceSegments *',
      ].toSorted(),
    )
  })
})

describe('the queue of evidence', () => {
  it('hides a delivered piece for at least six function timeouts, and sets it aside after five deliveries', () => {
    const { VisibilityTimeout, RedrivePolicy } = resourcesOf(template)[uploads]?.Properties ?? {}

    expect(Number(VisibilityTimeout)).toBeGreaterThanOrEqual(6 * Number(indexer['Timeout']))
    expect(RedrivePolicy).toEqual({ deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] }, maxReceiveCount: 5 })
  })

  it('is encrypted, kept, and open to buckets of its own account and to TLS only', () => {
    for (const queue of [uploads, deadLetters]) {
      expect(resourcesOf(template)[queue]).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: { SqsManagedSseEnabled: true },
      })
      expect(statementsOn(template, 'AWS::SQS::QueuePolicy', queue)[0]).toMatchObject({
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      })
    }
    expect(statementsOn(template, 'AWS::SQS::QueuePolicy', uploads)[1]).toMatchObject({
      Effect: 'Allow',
      Action: ['sqs:SendMessage'],
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    })
  })
})
