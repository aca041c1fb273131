import {
  type Event,
  type FilterRuleName,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import * as z from 'zod'
import { mapReferences, type Template } from '../template/template.ts'
import type { DeployedStack } from './stack.ts'

/** Puts what the template says of buckets and moto's CloudFormation does not read: versions and notifications. */
export async function putProperties(s3: S3Client, template: Template, { resources }: DeployedStack): Promise<void> {
  const buckets = Object.entries(template.Resources).filter(([, { Type }]) => Type === 'AWS::S3::Bucket')
  for (const [id, { Properties }] of buckets) {
    const Bucket = resources.get(id)
    const { VersioningConfiguration, NotificationConfiguration } = BucketSchema.parse(
      mapReferences(Properties, (reference) => resolve(reference, resources)),
    )
    if (VersioningConfiguration !== undefined)
      await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
    if (NotificationConfiguration !== undefined)
      await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }))
  }
}

/** Names are physical ids; the ARN of a queue is its address in other words. */
function resolve({ id, attribute }: { id: string; attribute: string | undefined }, ids: ReadonlyMap<string, string>) {
  const physical = ids.get(id)
  if (attribute === undefined) return physical
  const [, region, account, name] = /^https:\/\/sqs\.([\w-]+)\.amazonaws\.com\/(\d+)\/(.+)$/.exec(physical ?? '') ?? []
  if (attribute !== 'Arn' || name === undefined) throw new Error(`${id}.${attribute} is not understood here.`)
  return `arn:aws:sqs:${region}:${account}:${name}`
}

/** From how CloudFormation spells it to how S3 does. */
const BucketSchema = z.object({
  VersioningConfiguration: z.strictObject({ Status: z.literal('Enabled') }).optional(),
  NotificationConfiguration: z
    .strictObject({
      QueueConfigurations: z.array(
        z
          .strictObject({
            Event: z.custom<Event>((value) => typeof value === 'string'),
            Queue: z.string(),
            Filter: z.strictObject({
              S3Key: z.strictObject({
                Rules: z.array(
                  z.strictObject({
                    Name: z.custom<FilterRuleName>((value) => typeof value === 'string'),
                    Value: z.string(),
                  }),
                ),
              }),
            }),
          })
          .transform(({ Event, Queue, Filter }) => ({
            Events: [Event],
            QueueArn: Queue,
            Filter: { Key: { FilterRules: Filter.S3Key.Rules } },
          })),
      ),
    })
    .optional(),
})
