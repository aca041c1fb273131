import * as z from 'zod'
import type { Resource } from './template.ts'

/** What becomes of a resource that moto cannot make as the template has it. */
export type Adaptation =
  | { readonly kind: 'left out'; readonly why: string }
  | { readonly kind: 'changed'; readonly why: string; readonly change: (resource: Resource) => Resource | undefined }

/** Resources that moto's CloudFormation does not make, or not so that they can be used here. By type. */
export const ADAPTATIONS: Readonly<Record<string, Adaptation>> = {
  'AWS::DynamoDB::GlobalTable': {
    kind: 'changed',
    why: 'Moto makes no such table. Made as AWS::DynamoDB::Table with the same keys, indexes, stream and billing.',
    change: (resource) => ({ ...resource, Type: 'AWS::DynamoDB::Table', Properties: asTable(resource.Properties) }),
  },
  'AWS::Lambda::EventSourceMapping': {
    kind: 'changed',
    why: 'Disabled: moto would run the function in Docker. The test takes messages from the queue as the mapping says. That of the stream is left out: moto heeds no switch there.',
    change: disableMapping,
  },
  'Custom::CDKBucketDeployment': leftOut(
    'Moto would run its function in Docker. The files it publishes are tested in a browser.',
  ),
  'AWS::StepFunctions::StateMachine': leftOut(
    'Moto gives it no ARN in a template, and maps no bucket. The function it calls is tested.',
  ),
  'AWS::Events::EventBus': leftOut(
    'Its name comes from the template, and these tests deploy that several times in one account.',
  ),
  'AWS::Events::Archive': leftOut('There is no bus, and moto makes a name longer than it takes itself.'),
  'AWS::S3::BucketPolicy': leftOut('Moto checks no permissions. What policies say is tested in tests/infra.'),
  'AWS::SQS::QueuePolicy': leftOut('Moto checks no permissions. What policies say is tested in tests/infra.'),
  'AWS::SNS::TopicPolicy': leftOut('Moto checks no permissions. What policies say is tested in tests/infra.'),
  'AWS::CloudWatch::Alarm': leftOut('Nothing is measured here. What alarms watch is tested in tests/infra.'),
  'AWS::Cognito::UserPool': leftOut('An issuer of the test stands in for it: the same tokens, other keys.'),
  'AWS::Cognito::UserPoolGroup': leftOut('Groups are in the tokens of the issuer that stands in.'),
  'AWS::Cognito::UserPoolDomain': leftOut('Nobody signs in here.'),
  'AWS::Cognito::UserPoolClient': leftOut('The audience of the issuer that stands in.'),
  'AWS::ApiGatewayV2::Api': leftOut('The test hands the function the events a gateway would.'),
  'AWS::ApiGatewayV2::Integration': leftOut('The test hands the function the events a gateway would.'),
  'AWS::ApiGatewayV2::Route': leftOut('The test hands the function the events a gateway would.'),
  'AWS::ApiGatewayV2::Authorizer': leftOut('The function checks the same tokens itself.'),
  'AWS::ApiGatewayV2::Stage': leftOut('The test hands the function the events a gateway would.'),
  'AWS::CloudFront::Distribution': leftOut('The console is tested in a browser, from a server on the laptop.'),
  'AWS::CloudFront::Function': leftOut('Its code is run in tests/infra/console.test.ts.'),
  'AWS::CloudFront::OriginAccessControl': leftOut('There is no distribution.'),
  'AWS::CloudFront::ResponseHeadersPolicy': leftOut('There is no distribution.'),
}

/** Only mappings of streams say where they start. */
function disableMapping(resource: Resource): Resource | undefined {
  if ('StartingPosition' in resource.Properties) return undefined
  return { ...resource, Properties: { ...resource.Properties, Enabled: false } }
}

function leftOut(why: string): Adaptation {
  return { kind: 'left out', why }
}

/** What moto does with a property that is part of the template. */
export interface PropertyOfMoto {
  /** `made` with the resource; `put` afterwards by the SDK, as the template says; or `missing`. */
  readonly kind: 'made' | 'put' | 'missing'
  readonly why: string
}

const made: PropertyOfMoto = { kind: 'made', why: '' }

/** Types of which moto's CloudFormation makes only some of the properties, and says nothing of the others. */
export const PROPERTIES: Readonly<Record<string, Readonly<Record<string, PropertyOfMoto>>>> = {
  'AWS::S3::Bucket': {
    BucketEncryption: made,
    Tags: made,
    VersioningConfiguration: { kind: 'put', why: 'Not read when the bucket is made.' },
    NotificationConfiguration: { kind: 'put', why: 'Not read when the bucket is made.' },
    LifecycleConfiguration: missing('Nothing grows old here.'),
    LoggingConfiguration: missing('Moto logs no access.'),
    OwnershipControls: missing('Moto checks no permissions.'),
    PublicAccessBlockConfiguration: missing('Moto checks no permissions.'),
  },
  'AWS::DynamoDB::GlobalTable': {
    AttributeDefinitions: made,
    KeySchema: made,
    GlobalSecondaryIndexes: made,
    BillingMode: made,
    StreamSpecification: made,
    Replicas: missing(
      'Of the one replica only the protection from deletion is made; recovery to a point in time is not.',
    ),
    SSESpecification: missing('Nothing is encrypted in memory.'),
  },
}

function missing(why: string): PropertyOfMoto {
  return { kind: 'missing', why }
}

/** @returns what a table with one replica is as a table without any; the replica names the indexes that all have */
function asTable({ Replicas, ...shared }: Resource['Properties']): Resource['Properties'] {
  const [{ Region: _, GlobalSecondaryIndexes: __, ...own }] = ReplicasSchema.parse(Replicas)
  return { ...shared, ...own }
}

const ReplicasSchema = z.tuple([
  z.looseObject({
    Region: z.unknown(),
    GlobalSecondaryIndexes: z.array(z.strictObject({ IndexName: z.string() })).optional(),
  }),
])
