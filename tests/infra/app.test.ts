import { App, Stack, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createApp } from '../../lib/infra/create-app.ts'
import { quick, resourcesOf, site, unchecked } from './template.ts'

const app = createApp(site, quick)
const template = Template.fromStack(stackOf(createApp(site, unchecked)))

describe('the app', () => {
  it('passes the AWS Solutions checks and the validation of the library', () => {
    expect(() => app.synth()).not.toThrow()
  }, 90_000)

  it('passes them with a receiver of announcements, too', () => {
    const context = { ...quick.context, webhook: 'https://cms.example.com/hook' }

    expect(() => createApp(site, { ...quick, context }).synth()).not.toThrow()
  }, 90_000)

  it('would not pass them with a careless queue in it', () => {
    const careless = createApp(site, unchecked)
    const queue = new Queue(stackOf(careless), 'Careless')

    expect(queue.node.path).toBe('Copydesk-dev/Careless')
    expect(() => careless.synth()).toThrow('AwsSolutions-SQS4')
  })

  it('accepts a finding of the checks only with a reason', () => {
    const accepted = app.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)

    expect(accepted).not.toHaveLength(0)
    for (const { data } of accepted)
      for (const reason of Object.values(z.record(z.string(), z.string()).parse(data)))
        expect(reason).toMatch(/\w+ \w+/)
  })

  it('gives nothing a name of its own, so that stages and copies can stand side by side', () => {
    const names = [
      'BucketName',
      'TableName',
      'QueueName',
      'FunctionName',
      'RoleName',
      'TopicName',
      'LogGroupName',
      'AlarmName',
    ]
    const named = Object.entries(resourcesOf(template)).flatMap(([id, { Properties }]) =>
      names.filter((name) => typeof Properties[name] === 'string').map((name) => `${id}.${name}`),
    )

    expect(named).toEqual([])
  })

  it('is deployed as dev unless a stage is named', () => {
    expect(stackOf(app).stackName).toBe('Copydesk-dev')
    expect(stackOf(createApp(site, { ...quick, context: { ...quick.context, stage: 'prod' } })).stackName).toBe(
      'Copydesk-prod',
    )
  })

  it('protects prod from being deleted, and dev not', () => {
    expect(
      stackOf(createApp(site, { ...quick, context: { ...quick.context, stage: 'prod' } })).terminationProtection,
    ).toBe(true)
    expect(stackOf(app).terminationProtection).toBe(false)
  })

  it.each(['', 'Prod', 'a-b', '9', 7])('refuses the stage %j', (stage) => {
    expect(() => createApp(site, { ...quick, context: { stage } })).toThrow(
      'Unusable configuration: -c stage=… 1 to 16 of a-z and 0-9',
    )
  })

  it('tags what it makes with project and stage', () => {
    const tags = [
      { Key: 'project', Value: 'copydesk' },
      { Key: 'stage', Value: 'dev' },
    ]

    const made = ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::Lambda::Function'].flatMap((type) =>
      Object.values(resourcesOf(template, type)),
    )

    expect(made).toHaveLength(15)
    for (const { Properties } of made) expect(Properties['Tags']).toEqual(expect.arrayContaining(tags))
  })

  it('prints where articles go in, where verdicts come out, and where people review them', () => {
    const outputs = [
      'IntakeBucket',
      'SnapshotBucket',
      'RecordsTable',
      'AnnouncementBus',
      'AnnouncementDeadLetterQueue',
      'DeadLetterQueue',
      'EvidenceDeadLetterQueue',
      'ConsoleUrl',
      'ApiUrl',
      'UserPool',
      'AlarmTopic',
    ]

    expect(Object.keys(template.findOutputs('*')).toSorted()).toEqual(outputs.toSorted())
  })
})

function stackOf(of: App): Stack {
  const stack = of.node.children.find((child) => Stack.isStack(child))
  if (stack === undefined) throw new Error('the app has no stack')
  return stack
}
