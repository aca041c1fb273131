import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { GetBucketNotificationConfigurationCommand, GetBucketVersioningCommand } from '@aws-sdk/client-s3'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Deployment, deployApp } from './deployment/deployment.ts'
import { useMoto } from './server/moto.ts'
import { ADAPTATIONS } from './template/limits-of-moto.ts'
import { listChanges, renderChanges } from './template/list-changes.ts'

const moto = useMoto()
let deployment: Deployment

beforeAll(async () => {
  deployment = await deployApp(moto, 'Copydesk-deployed')
})

afterAll(() => deployment.close())

describe('the synthesised template on moto', () => {
  it('is deployed, but for what docs/aws-proof-left-out.md lists', async () => {
    const list = renderChanges(listChanges(deployment.template))

    expect(deployment.stack.status).toBe('CREATE_COMPLETE')
    await expect(list).toMatchFileSnapshot(resolve(import.meta.dirname, '../../docs/aws-proof-left-out.md'))
  })

  it('has nothing left out that moto could make, and nothing left in that it could not', () => {
    const made = new Set(listTypes())
    const types = new Set(Object.values(deployment.template.Resources).map(({ Type }) => Type))
    const lacking = [...types].filter((type) => !made.has(type) && !type.startsWith('Custom::'))
    const adapted = [...types].filter(
      (type) => type in ADAPTATIONS && !RUN_IN_DOCKER.has(type) && !MADE_IN_PART.has(type),
    )

    expect(adapted.toSorted()).toEqual(lacking.toSorted())
  })

  it('tells where things are', () => {
    const { outputs } = deployment.stack

    expect(outputs.get('IntakeBucket')).toBe(deployment.find('AWS::S3::Bucket', 'IntakeArticles'))
    expect(outputs.get('RecordsTable')).toBe(deployment.find('AWS::DynamoDB::GlobalTable', 'RecordsTable'))
  })
})

describe('what stands on moto', () => {
  it('is a table with the keys, indexes and stream of the template', async () => {
    const TableName = deployment.find('AWS::DynamoDB::GlobalTable', 'RecordsTable')
    const { Table } = await deployment.clients.dynamodb.send(new DescribeTableCommand({ TableName }))
    const { KeySchema, GlobalSecondaryIndexes } = propertiesOf('AWS::DynamoDB::GlobalTable', 'RecordsTable')

    expect(Table).toMatchObject({
      KeySchema,
      GlobalSecondaryIndexes,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      DeletionProtectionEnabled: true,
    })
  })

  it('is an intake with versions, that announces articles and evidence each to its own queue', async () => {
    const Bucket = deployment.find('AWS::S3::Bucket', 'IntakeArticles')
    const { s3 } = deployment.clients

    expect(await s3.send(new GetBucketVersioningCommand({ Bucket }))).toMatchObject({ Status: 'Enabled' })
    const { QueueConfigurations } = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }))
    expect(
      QueueConfigurations?.map(({ QueueArn = '', Filter }) => [Filter?.Key?.FilterRules?.[0]?.Value, QueueArn]),
    ).toEqual([
      ['articles/', expect.stringContaining('IntakeUploads')],
      ['evidence/', expect.stringContaining('EvidenceUploads')],
    ])
  })

  it.each(['IntakeUploads', 'EvidenceUploads'])(
    'is a queue %s that gives up after as many deliveries',
    async (name) => {
      const { sqs } = deployment.clients
      const QueueUrl = deployment.find('AWS::SQS::Queue', name)
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))
      const { VisibilityTimeout, MessageRetentionPeriod } = propertiesOf('AWS::SQS::Queue', name)

      expect(Attributes).toMatchObject({
        VisibilityTimeout: String(VisibilityTimeout),
        MessageRetentionPeriod: String(MessageRetentionPeriod),
        SqsManagedSseEnabled: 'true',
        RedrivePolicy: expect.stringMatching(/DeadLetters.*"maxReceiveCount": 5/),
      })
    },
  )

  it.each(['ModerationRole', 'EvidenceRole', 'ReviewRole'])(
    'is %s, whose policy names resources of this stack alone',
    async (name) => {
      const RoleName = deployment.find('AWS::IAM::Role', name)
      const { PolicyNames } = NamesSchema.parse(await deployment.sdk.call('iam', 'list_role_policies', { RoleName }))
      const [PolicyName] = PolicyNames
      const { PolicyDocument } = PolicySchema.parse(
        await deployment.sdk.call('iam', 'get_role_policy', { RoleName, PolicyName }),
      )

      // X-Ray knows no resources; what is allowed on all of them is tested in tests/infra.
      const named = PolicyDocument.Statement.flatMap(({ Resource }) => Resource).filter((arn) => arn !== '*')
      expect(named.length).toBeGreaterThan(3)
      for (const arn of named)
        expect(arn).toMatch(/^arn:aws:[a-z0-9]+:.*:copydesk-deployed-|^arn:aws:.*[:/]Copydesk-deployed-/)
    },
  )
})

/** What moto makes in a template, but not so that these tests could use it. */
const MADE_IN_PART = new Set(['AWS::Events::Archive', 'AWS::Events::EventBus', 'AWS::StepFunctions::StateMachine'])

/** Moto makes them, but runs in Docker what belongs to them. */
const RUN_IN_DOCKER = new Set(['AWS::Lambda::EventSourceMapping', 'Custom::CDKBucketDeployment'])

const NamesSchema = z.object({ PolicyNames: z.tuple([z.string()]) })
const PolicySchema = z.object({
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Resource: z.union([z.string(), z.array(z.string())]) })),
  }),
})

function listTypes(): readonly string[] {
  const script = join(import.meta.dirname, 'server/supported_types.py')
  return z
    .array(z.string())
    .parse(JSON.parse(execFileSync(join(moto.programs, 'python'), [script], { encoding: 'utf8' })))
}

function propertiesOf(type: string, beginning: string) {
  const found = Object.entries(deployment.template.Resources).find(
    ([id, { Type }]) => Type === type && id.startsWith(beginning),
  )
  return found?.[1].Properties ?? {}
}
