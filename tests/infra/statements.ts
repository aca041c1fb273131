import type { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'
import { resourcesOf } from './template.ts'

const StatementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]).transform((actions) => [actions].flat()),
  Resource: z.unknown().transform((resource) => [resource].flat().map(nameArn)),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
})

export type Statement = z.infer<typeof StatementSchema>

const PolicySchema = z.object({ PolicyDocument: z.object({ Statement: z.array(StatementSchema) }) })

/** @returns the statements of every policy of a type that is attached to a resource. */
export function statementsOn(template: Template, type: string, attached: string): Statement[] {
  const policies = Object.values(resourcesOf(template, type)).filter(({ Properties }) =>
    ['Bucket', 'Queues', 'Topics', 'Roles'].some((place) =>
      JSON.stringify(Properties[place])?.includes(`"${attached}"`),
    ),
  )
  return policies.flatMap(({ Properties }) => PolicySchema.parse(Properties).PolicyDocument.Statement)
}

/** @returns what the policies of a role say, sorted, each as `Allow s3:GetObject IntakeArticles4B74220A/articles/*`. */
export function permissionsOf(template: Template, role: string): string[] {
  return statementsOn(template, 'AWS::IAM::Policy', role)
    .flatMap(({ Effect, Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => `${Effect} ${action} ${resource}`)),
    )
    .toSorted()
}

/** Writes an ARN of the template as a reader would: `IntakeArticles4B74220A/articles/*`. */
function nameArn(arn: unknown): string {
  const reference = ReferenceSchema.safeParse(arn)
  return reference.success ? reference.data : JSON.stringify(arn)
}

const PlainSchema = z.union([
  z.string(),
  z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z
    .object({ 'Fn::GetAtt': z.tuple([z.string(), z.enum(['Arn', 'StreamArn'])]) })
    .transform((arn) => arn['Fn::GetAtt'][0]),
])

const ReferenceSchema = z.union([
  PlainSchema,
  z
    .object({ 'Fn::Join': z.tuple([z.literal(''), z.array(PlainSchema)]) })
    .transform((joined) => joined['Fn::Join'][1].join('')),
])
