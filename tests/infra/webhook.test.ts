import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { DeliverConfigSchema } from '../../lib/contracts/config.ts'
import { permissionsOf, statementsOn } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const url = 'https://cms.example.com/hook'
const template = synthesise({ webhook: url })
const all = resourcesOf(template)
const deliverer = all[idOf(template, 'AWS::Lambda::Function', 'WebhookDeliverer')]?.Properties ?? {}
const outbound = idOf(template, 'AWS::SQS::Queue', 'WebhookOutbound')
const deadLetters = idOf(template, 'AWS::SQS::Queue', 'WebhookDeadLetters')
const secret = idOf(template, 'AWS::SecretsManager::Secret', 'WebhookSecret')
const rule = idOf(template, 'AWS::Events::Rule', 'WebhookEverything')

describe('the receiver of announcements', () => {
  it('is told of every one, by a queue that holds the announcement alone', () => {
    expect(all[rule]?.Properties).toMatchObject({
      EventBusName: { Ref: idOf(template, 'AWS::Events::EventBus', 'AnnouncementsBus') },
      EventPattern: { source: ['copydesk'] },
      Targets: [
        {
          Arn: { 'Fn::GetAtt': [outbound, 'Arn'] },
          InputPath: '$.detail',
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [deadLetters, 'Arn'] } },
        },
      ],
    })
  })

  it('is tried every five minutes for a day', () => {
    const { VisibilityTimeout, RedrivePolicy, MessageRetentionPeriod } = all[outbound]?.Properties ?? {}

    expect(VisibilityTimeout).toBe(300)
    expect(Number(VisibilityTimeout)).toBeGreaterThanOrEqual(6 * Number(deliverer['Timeout']))
    expect(RedrivePolicy).toEqual({ deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] }, maxReceiveCount: 290 })
    expect(Number(MessageRetentionPeriod)).toBeGreaterThan(290 * 300)
  })

  it('has a secret that no template holds, kept when the stack goes', () => {
    expect(all[secret]).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
    })
    expect(all[secret]?.Properties).not.toHaveProperty('SecretString')
  })

  it.each([
    'http://cms.example.com/hook',
    'https://user:word@cms.example.com/hook',
    'cms.example.com',
    'ftp://cms.example.com/',
    '',
  ])('cannot be %j', (webhook) => {
    expect(() => synthesise({ webhook })).toThrow('Unusable configuration: -c webhook=…')
  })
})

describe('the deliver-webhook function', () => {
  it('is told everything it reads from its environment', () => {
    const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(deliverer['Environment'])
    const deployed = Object.entries(Variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'https://sqs.eu-central-1.amazonaws.com/111122223333/name',
    ])

    expect(DeliverConfigSchema.parse(Object.fromEntries(deployed))).toMatchObject({
      COPYDESK_WEBHOOK_URL: url,
      COPYDESK_MAX_RECEIVES: 288,
    })
    expect(Variables).toMatchObject({
      COPYDESK_WEBHOOK_SECRET: { Ref: secret },
      COPYDESK_DEAD_LETTER_URL: { Ref: deadLetters },
    })
  })

  it('may do these things to these resources, and nothing else', () => {
    const role = idOf(template, 'AWS::IAM::Role', 'WebhookRole')
    const log = idOf(template, 'AWS::Logs::LogGroup', 'WebhookLog')

    expect(permissionsOf(template, role)).toEqual(
      [
        `Allow logs:CreateLogStream ${log}`,
        `Allow logs:PutLogEvents ${log}`,
        `Allow secretsmanager:GetSecretValue ${secret}`,
        `Allow sqs:ChangeMessageVisibility ${outbound}`,
        `Allow sqs:DeleteMessage ${outbound}`,
        `Allow sqs:GetQueueAttributes ${outbound}`,
        `Allow sqs:GetQueueUrl ${outbound}`,
        `Allow sqs:ReceiveMessage ${outbound}`,
        `Allow sqs:SendMessage ${deadLetters}`,
      ].toSorted(),
    )
  })

  it('has queues that are encrypted, kept, and open to the bus and to TLS only', () => {
    const looks = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl']
    for (const [queue, others] of [
      [outbound, looks],
      [deadLetters, []],
    ] as const) {
      expect(all[queue]).toMatchObject({ DeletionPolicy: 'Retain', Properties: { SqsManagedSseEnabled: true } })
      const [overTls, ...allowed] = statementsOn(template, 'AWS::SQS::QueuePolicy', queue)
      expect(overTls).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })
      expect(allowed).toMatchObject([
        {
          Effect: 'Allow',
          Action: [...others, 'sqs:SendMessage'],
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [rule, 'Arn'] } } },
        },
      ])
    }
  })
})
