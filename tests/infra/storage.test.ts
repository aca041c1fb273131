import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { describe, expect, it } from 'vitest'
import { createVerdictTable } from '../../lib/adapters/aws/verdicts/create-table.ts'
import { statementsOn } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise()
const buckets = ['AccessLogsBucket', 'IntakeArticles', 'SnapshotsTexts', 'ConsoleFiles'].map((name) => ({
  name,
  id: idOf(template, 'AWS::S3::Bucket', name),
}))

describe.each(buckets)('bucket $name', ({ id }) => {
  const properties = resourcesOf(template)[id]?.Properties ?? {}

  it('is encrypted', () => {
    const rules = [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }]

    expect(properties['BucketEncryption']).toEqual({ ServerSideEncryptionConfiguration: rules })
  })

  it('is closed to the public', () => {
    const closed = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    }

    expect(properties['PublicAccessBlockConfiguration']).toEqual(closed)
    expect(properties['OwnershipControls']).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] })
  })

  it('turns away whoever comes without TLS 1.2 or later', () => {
    const refused = statementsOn(template, 'AWS::S3::BucketPolicy', id).filter(({ Action }) => Action.includes('s3:*'))
    const everything = { Effect: 'Deny', Principal: { AWS: '*' }, Resource: [id, `${id}/*`] }

    expect(refused).toMatchObject([
      { ...everything, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { ...everything, Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } },
    ])
  })

  it('outlives its stack', () => {
    expect(resourcesOf(template)[id]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })
})

describe('articles and snapshots', () => {
  it.each(['IntakeArticles', 'SnapshotsTexts'])('%s keeps every version and logs every access', (name) => {
    const properties = resourcesOf(template)[idOf(template, 'AWS::S3::Bucket', name)]?.Properties

    expect(properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: { DestinationBucketName: { Ref: idOf(template, 'AWS::S3::Bucket', 'AccessLogs') } },
    })
  })

  it('never lets a snapshot be written over', () => {
    const snapshots = idOf(template, 'AWS::S3::Bucket', 'SnapshotsTexts')
    const refused = statementsOn(template, 'AWS::S3::BucketPolicy', snapshots)

    expect(refused).toContainEqual({
      Effect: 'Deny',
      Action: ['s3:PutObject'],
      Resource: [`${snapshots}/*`],
      Principal: { AWS: '*' },
      Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
    })
  })
})

describe('the records', () => {
  const table = resourcesOf(template)[idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records')]

  it('can be restored to any second, and cannot be deleted by mistake', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(table?.Properties['Replicas']).toMatchObject([
      { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    ])
  })

  it('are encrypted, paid by request, and streamed before and after each change', () => {
    expect(table?.Properties).toMatchObject({
      SSESpecification: { SSEEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    })
  })

  it('have the very keys and shelves of the local table', async () => {
    const local = await readLocalTable()

    expect(table?.Properties).toMatchObject({
      AttributeDefinitions: expect.arrayContaining(local.AttributeDefinitions ?? []),
      KeySchema: local.KeySchema,
      GlobalSecondaryIndexes: expect.arrayContaining(local.GlobalSecondaryIndexes ?? []),
    })
  })
})

async function readLocalTable(): Promise<CreateTableCommandInput> {
  const dynamodb = mockClient(DynamoDBClient)
  dynamodb.on(DescribeTableCommand).resolves({ Table: { TableStatus: 'ACTIVE' } })
  await createVerdictTable(new DynamoDBClient(), 'records')
  const [call] = dynamodb.commandCalls(CreateTableCommand)
  if (call === undefined) throw new Error('no table was created')
  return call.args[0].input
}
