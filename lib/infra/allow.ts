import { Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { type Bucket, CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

/** Allows exactly these actions. The library's own `grantRead` and kin add `s3:List*`, indexes and other extras. */
export function allow(role: Role, actions: string[], resource: string): void {
  role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }))
}

/** Allows exactly these actions on the objects under a folder such as `articles/`, and gives the checks the reason. */
export function allowUnder(role: Role, actions: string[], bucket: Bucket, folder: string): void {
  allow(role, actions, bucket.arnForObjects(`${folder}*`))
  const logicalId = Stack.of(bucket).getLogicalId(bucketResource(bucket))
  accept(
    role,
    `IAM5[Resource::<${logicalId}.Arn>/${folder}*]`,
    `Object names under ${folder} are not known beforehand. The actions are named one by one.`,
  )
}

/** Gives the checks the reason why a finding of one of their rules is accepted on a construct and all in it. */
export function accept(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason })
}

/** @returns the CloudFormation resource behind a bucket. */
export function bucketResource(bucket: Bucket | IBucket): CfnBucket {
  const { defaultChild } = bucket.node
  if (defaultChild instanceof CfnBucket) return defaultChild
  throw new Error(`No bucket resource at ${bucket.node.path}.`)
}
