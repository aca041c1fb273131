import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Access } from './capacity.ts'

/** A request that was made of the table. */
export interface RecordedRequest {
  readonly access: Access
  readonly pk: string
  readonly sk: string
  /** As the table counted them. */
  readonly units: number
}

const key = z.object({ pk: z.string(), sk: z.string() })
const RequestSchema = z.union([
  z.object({ Key: key }).transform(({ Key }) => Key),
  z.object({ Item: key }).transform(({ Item }) => Item),
  z
    .object({ ExpressionAttributeValues: z.looseObject({ ':pk': z.string() }) })
    .transform(({ ExpressionAttributeValues: values }) => ({ pk: values[':pk'], sk: '' })),
])
const AnswerSchema = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) })

/**
 * Has a client note every request it makes, in the order in which they are made and not answered, with what the table says it consumed.
 * @returns takes the notes on all that was answered
 */
export function recordRequests({ middlewareStack }: DynamoDBDocumentClient): () => readonly RecordedRequest[] {
  const recorded: (RecordedRequest | undefined)[] = []
  middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const place = recorded.push(undefined) - 1
        const answer = await next({ ...request, input: { ...request.input, ReturnConsumedCapacity: 'TOTAL' } })
        const { CapacityUnits: units } = AnswerSchema.parse(answer.output).ConsumedCapacity
        const access = /^(Get|Query)/.test(commandName) ? 'read' : 'write'
        // On AWS a consistent read that finds nothing takes one unit; here it takes none.
        recorded[place] = { access, ...RequestSchema.parse(request.input), units: Math.max(1, units) }
        return answer
      },
    { step: 'initialize', priority: 'high' },
  )
  return () => recorded.splice(0).filter((request) => request !== undefined)
}
