import * as z from 'zod'
import type { Resource, Resources } from './read-stack.ts'
import { findReferences, writeArn } from './references.ts'

/** What a role may do, on what. */
export interface Permission {
  readonly role: Resource
  readonly actions: readonly string[]
  /** ARNs as a reader would write them. */
  readonly on: readonly string[]
  /** Logical ids of the resources among them. */
  readonly ids: readonly string[]
}

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.union([item, z.array(item)]).transform((value) => [value].flat())

const PolicySchema = z.object({
  Roles: z.array(z.unknown()).default([]),
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.string(), Action: listOf(z.string()), Resource: listOf(z.unknown()) })),
  }),
})

/** @returns everything that policies of the stack allow its roles, in the order of the template */
export function readPermissions(resources: Resources): readonly Permission[] {
  const nameOf = (id: string): string => nameResource(resources, id)
  return [...resources.values()]
    .filter(({ type }) => type === 'AWS::IAM::Policy')
    .flatMap(({ properties }) => {
      const { Roles, PolicyDocument } = PolicySchema.parse(properties)
      const roles = findReferences(Roles).flatMap(({ id }) => resources.get(id) ?? [])
      return roles.flatMap((role) =>
        PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').map(({ Action, Resource: on }) => ({
          role,
          actions: Action.toSorted(),
          on: on.map((arn) => writeArn(arn, nameOf)),
          ids: on.flatMap((arn) => findReferences(arn).map(({ id }) => id)),
        })),
      )
    })
}

/** @returns a resource by its place, `Intake/Articles`; anything else by its own name */
export function nameResource(resources: Resources, id: string): string {
  const resource = resources.get(id)
  return resource === undefined ? `<${id}>` : [resource.room, resource.name].filter((part) => part !== '').join('/')
}
