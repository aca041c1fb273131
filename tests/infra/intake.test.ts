import { describe, expect, it } from 'vitest'
import { statementsOn } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise()
const bucket = idOf(template, 'AWS::S3::Bucket', 'IntakeArticles')
const uploads = idOf(template, 'AWS::SQS::Queue', 'IntakeUploads')
const deadLetters = idOf(template, 'AWS::SQS::Queue', 'IntakeDeadLetters')

describe('the intake', () => {
  it('announces each object created under articles/ and under evidence/ to its own queue, and no other', () => {
    const toQueue = (prefix: string, queue: string) => ({
      Event: 's3:ObjectCreated:*',
      Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: prefix }] } },
      Queue: { 'Fn::GetAtt': [queue, 'Arn'] },
    })
    const evidence = idOf(template, 'AWS::SQS::Queue', 'EvidenceUploads')

    const configured = resourcesOf(template)[bucket]?.Properties['NotificationConfiguration']

    expect(configured).toEqual({
      QueueConfigurations: [toQueue('articles/', uploads), toQueue('evidence/', evidence)],
    })
  })

  it('needs no custom resource for it', () => {
    const types = Object.values(resourcesOf(template)).map(({ Type }) => Type)

    // Those there are publish the console.
    const custom = new Set(types.filter((type) => type.startsWith('Custom::')))
    expect(custom).toEqual(new Set(['Custom::CDKBucketDeployment']))
    expect(types.filter((type) => type === 'AWS::CloudFormation::CustomResource')).toEqual([])
  })

  it('lets only buckets of its own account notify it', () => {
    const allowed = statementsOn(template, 'AWS::SQS::QueuePolicy', uploads).filter(({ Effect }) => Effect === 'Allow')

    expect(allowed).toEqual([
      {
        Effect: 'Allow',
        Action: ['sqs:SendMessage'],
        Resource: [uploads],
        Principal: { Service: 's3.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ])
  })

  it('has the queue let the bucket in before the bucket tries', () => {
    const policy = idOf(template, 'AWS::SQS::QueuePolicy', 'IntakeUploads')

    expect(resourcesOf(template)[bucket]?.DependsOn).toContain(policy)
  })

  it('sets an upload aside after five deliveries and keeps it for two weeks', () => {
    const { RedrivePolicy } = resourcesOf(template)[uploads]?.Properties ?? {}

    expect(RedrivePolicy).toEqual({ deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] }, maxReceiveCount: 5 })
    expect(resourcesOf(template)[deadLetters]?.Properties['MessageRetentionPeriod']).toBe(14 * 24 * 60 * 60)
  })

  it('hides a delivered upload for at least six function timeouts', () => {
    const judge = resourcesOf(template)[idOf(template, 'AWS::Lambda::Function', 'ModerationJudge')]
    const hidden = Number(resourcesOf(template)[uploads]?.Properties['VisibilityTimeout'])

    expect(hidden).toBeGreaterThanOrEqual(6 * Number(judge?.Properties['Timeout']))
  })

  it('encrypts both queues and turns away whoever comes without TLS', () => {
    for (const queue of [uploads, deadLetters]) {
      const refused = statementsOn(template, 'AWS::SQS::QueuePolicy', queue).filter(({ Effect }) => Effect === 'Deny')

      expect(resourcesOf(template)[queue]?.Properties['SqsManagedSseEnabled']).toBe(true)
      expect(refused).toMatchObject([
        { Action: ['sqs:*'], Principal: { AWS: '*' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ])
    }
  })

  it('keeps queues and what waits in them when the stack goes', () => {
    for (const queue of [uploads, deadLetters])
      expect(resourcesOf(template)[queue]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })
})
