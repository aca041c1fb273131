import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { holdsData } from '../previous/holds-data.ts'
import type { Resource } from '../template/template.ts'

/** A change between two releases that a deployed stack does not survive with its data. */
export interface Break {
  readonly resource: string
  /** Undefined if the resource itself is gone. */
  readonly property?: string
  readonly why: string
}

export type Resources = Readonly<Record<string, Resource>>

/** By type, the properties for which CloudFormation makes a resource anew. */
export type CreateOnly = Readonly<Record<string, readonly string[]>>

/** @returns what would lose data, or be refused, if a stack of the first were updated to the second */
export function findBreaks(before: Resources, after: Resources, createOnly: CreateOnly): readonly Break[] {
  const holding = Object.entries(before).filter(([, { Type }]) => holdsData(Type))
  return holding.flatMap(([resource, was]) => {
    const is = after[resource]
    if (is?.Type !== was.Type) return [{ resource, why: 'It is not in the stack any more.' }]
    const replacing = [...(createOnly[was.Type] ?? []), ...(REFUSED[was.Type] ?? [])]
    return replacing
      .filter((property) => !isDeepStrictEqual(was.Properties[property], is.Properties[property]))
      .map((property): Break => ({ resource, property, why: 'It cannot be changed: the resource is made anew.' }))
      .concat(findIndexBreaks(resource, was, is))
  })
}

/** Changes that the service refuses, although the schema of the type does not say so. */
const REFUSED: CreateOnly = {
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
}

const IndexesSchema = z
  .array(z.looseObject({ IndexName: z.string(), KeySchema: z.unknown(), Projection: z.unknown() }))
  .default([])

function findIndexBreaks(resource: string, was: Resource, is: Resource): Break[] {
  const before = IndexesSchema.parse(was.Properties['GlobalSecondaryIndexes'])
  const after = IndexesSchema.parse(is.Properties['GlobalSecondaryIndexes'])
  const changed = before.filter(({ IndexName, KeySchema, Projection }) => {
    const same = after.find((index) => index.IndexName === IndexName)
    return same !== undefined && !isDeepStrictEqual([same.KeySchema, same.Projection], [KeySchema, Projection])
  })
  const breaks = changed.map(({ IndexName }) => ({
    resource,
    property: `GlobalSecondaryIndexes.${IndexName}`,
    why: 'An index cannot be changed. Make one of another name, and drop this one a release later.',
  }))
  if (countOnlyIn(before, after) + countOnlyIn(after, before) <= 1) return breaks
  return [
    ...breaks,
    { resource, property: 'GlobalSecondaryIndexes', why: 'An update makes or drops one index, not more.' },
  ]
}

type Indexes = z.infer<typeof IndexesSchema>

function countOnlyIn(some: Indexes, others: Indexes): number {
  return some.filter(({ IndexName }) => !others.some((other) => other.IndexName === IndexName)).length
}
