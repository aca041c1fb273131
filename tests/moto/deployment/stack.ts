import { CreateBucketCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod'
import type { Sdk } from '../server/sdk.ts'
import type { AdaptedTemplate } from '../template/adapt-template.ts'

/** A stack as CloudFormation tells of it. */
export interface DeployedStack {
  readonly status: string
  readonly outputs: ReadonlyMap<string, string>
  /** Physical ids by logical id. */
  readonly resources: ReadonlyMap<string, string>
}

export interface Place {
  readonly sdk: Sdk
  readonly s3: S3Client
}

/** For templates, which are too long to be sent along. */
const BUCKET = 'copydesk-templates'

/** Creates a stack, or updates it, and waits. @throws Error with what CloudFormation says, if it refuses */
export async function deployStack(
  { sdk, s3 }: Place,
  operation: 'create_stack' | 'update_stack',
  name: string,
  { template, parameters }: AdaptedTemplate,
): Promise<DeployedStack> {
  const Key = `${name}.${operation}.json`
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }))
  await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: JSON.stringify(template) }))
  await sdk.call('cloudformation', operation, {
    StackName: name,
    TemplateURL: `https://${BUCKET}.s3.us-east-1.amazonaws.com/${Key}`,
    Capabilities: ['CAPABILITY_IAM'],
    Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
  })
  return describeStack(sdk, name)
}

const StacksSchema = z.object({
  Stacks: z.tuple([
    z.object({
      StackStatus: z.string(),
      Outputs: z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() })).default([]),
    }),
  ]),
})

const ResourcesSchema = z.object({
  StackResources: z.array(
    z.object({ LogicalResourceId: z.string(), PhysicalResourceId: z.string().default(''), ResourceStatus: z.string() }),
  ),
})

async function describeStack(sdk: Sdk, StackName: string): Promise<DeployedStack> {
  const { Stacks } = StacksSchema.parse(await sdk.call('cloudformation', 'describe_stacks', { StackName }))
  const { StackResources } = ResourcesSchema.parse(
    await sdk.call('cloudformation', 'describe_stack_resources', { StackName }),
  )
  return {
    status: Stacks[0].StackStatus,
    outputs: new Map(Stacks[0].Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
    resources: new Map(
      StackResources.map(({ LogicalResourceId, PhysicalResourceId }) => [LogicalResourceId, PhysicalResourceId]),
    ),
  }
}
