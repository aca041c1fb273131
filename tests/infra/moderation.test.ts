import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ModerateConfigSchema } from '../../lib/contracts/config.ts'
import { permissionsOf } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise()
const judge = resourcesOf(template)[idOf(template, 'AWS::Lambda::Function', 'ModerationJudge')]?.Properties ?? {}

describe('the moderate function', () => {
  it('runs the newest Node.js on ARM, with a gigabyte and half a minute', () => {
    expect(judge).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 1024,
      Timeout: 30,
    })
  })

  it('is told everything it reads from its environment', () => {
    const environment = readEnvironment()
    // References stand for names that only a deployment knows.
    const deployed = Object.entries(environment).map(([name, value]) => [name, resolve(value)])

    expect(ModerateConfigSchema.parse(Object.fromEntries(deployed))).toMatchObject({
      COPYDESK_MAX_BYTES: 4_194_304,
      COPYDESK_MAX_RECEIVES: 3,
      COPYDESK_S3_PATH_STYLE: false,
    })
    expect(environment).toMatchObject({
      COPYDESK_TABLE: { Ref: idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records') },
      COPYDESK_SNAPSHOT_BUCKET: { Ref: idOf(template, 'AWS::S3::Bucket', 'Snapshots') },
      COPYDESK_DEAD_LETTER_URL: { Ref: idOf(template, 'AWS::SQS::Queue', 'IntakeDeadLetters') },
      POWERTOOLS_SERVICE_NAME: 'moderate',
    })
  })

  it('gives up, with a reason, before the queue gives up without one', () => {
    const uploads = resourcesOf(template)[idOf(template, 'AWS::SQS::Queue', 'IntakeUploads')]?.Properties
    const { maxReceiveCount } = z.object({ maxReceiveCount: z.number() }).parse(uploads?.['RedrivePolicy'])

    expect(Number(readEnvironment()['COPYDESK_MAX_RECEIVES'])).toBeLessThan(maxReceiveCount)
  })

  it('takes uploads ten at a time, in a bounded number of hands, and returns only those that failed', () => {
    const mapping = idOf(template, 'AWS::Lambda::EventSourceMapping', 'ModerationJudge')

    expect(resourcesOf(template)[mapping]?.Properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [idOf(template, 'AWS::SQS::Queue', 'IntakeUploads'), 'Arn'] },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 20 },
    })
  })

  it('forgets its log after three months', () => {
    const log = idOf(template, 'AWS::Logs::LogGroup', 'ModerationLog')

    expect(judge['LoggingConfig']).toEqual({ LogFormat: 'JSON', LogGroup: { Ref: log } })
    expect(resourcesOf(template)[log]?.Properties['RetentionInDays']).toBe(90)
  })
})

describe('the role of the moderate function', () => {
  const role = idOf(template, 'AWS::IAM::Role', 'ModerationRole')

  it('allows these actions on these resources, and nothing else', () => {
    const articles = idOf(template, 'AWS::S3::Bucket', 'IntakeArticles')
    const snapshots = idOf(template, 'AWS::S3::Bucket', 'SnapshotsTexts')
    const records = idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records')
    const uploads = idOf(template, 'AWS::SQS::Queue', 'IntakeUploads')
    const deadLetters = idOf(template, 'AWS::SQS::Queue', 'IntakeDeadLetters')
    const log = idOf(template, 'AWS::Logs::LogGroup', 'ModerationLog')

    expect(permissionsOf(template, role)).toEqual([
      `Allow dynamodb:GetItem ${records}`,
      `Allow dynamodb:PutItem ${records}`,
      `Allow dynamodb:Query ${records}`,
      `Allow dynamodb:UpdateItem ${records}`,
      `Allow logs:CreateLogStream ${log}`,
      `Allow logs:PutLogEvents ${log}`,
      `Allow s3:GetObject ${articles}/archive/*`,
      `Allow s3:GetObject ${articles}/articles/*`,
      `Allow s3:GetObjectVersion ${articles}/archive/*`,
      `Allow s3:GetObjectVersion ${articles}/articles/*`,
      `Allow s3:ListBucket ${articles}`,
      `Allow s3:PutObject ${snapshots}/texts/*`,
      `Allow sqs:ChangeMessageVisibility ${uploads}`,
      `Allow sqs:DeleteMessage ${uploads}`,
      `Allow sqs:GetQueueAttributes ${uploads}`,
      `Allow sqs:GetQueueUrl ${uploads}`,
      `Allow sqs:ReceiveMessage ${uploads}`,
      `Allow sqs:SendMessage ${deadLetters}`,
      'Allow xray:PutTelemetryRecords *',
      'Allow xray:PutTraceSegments *',
    ])
  })

  it('serves Lambda alone, as every role here, and carries no policy of AWS', () => {
    // All but the one that the library makes to publish the console, and that of the state machine.
    const roles = Object.entries(resourcesOf(template, 'AWS::IAM::Role'))
      .filter(([id]) => !/^(CustomCDKBucketDeployment|BackfillMachine)/.test(id))
      .map(([, { Properties }]) => Properties)

    expect(roles).toHaveLength(6)
    for (const properties of roles) {
      expect(properties).not.toHaveProperty('ManagedPolicyArns')
      expect(properties).toHaveProperty('AssumeRolePolicyDocument.Statement', [
        { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
      ])
    }
  })
})

function readEnvironment(): Record<string, unknown> {
  return z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(judge['Environment']).Variables
}

function resolve(value: unknown): unknown {
  return typeof value === 'string' ? value : 'https://sqs.eu-central-1.amazonaws.com/111122223333/name'
}
