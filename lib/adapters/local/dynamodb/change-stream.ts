import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Answer, Arrived } from './ask.ts'

/** Asks the tables, without a connection. */
export type Ask = (request: Arrived) => Promise<Answer>

/** A key whose changes are followed. */
export interface WrittenItem {
  readonly table: string
  readonly key: Item
}

type Item = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>

/** @returns the item a request writes; undefined if it writes none, or cannot be read */
export function writtenItem({ headers, body }: Arrived): WrittenItem | undefined {
  const operation = String(headers['x-amz-target']).split('.')[1]
  if (operation !== 'PutItem' && operation !== 'UpdateItem' && operation !== 'DeleteItem') return undefined
  const { TableName, Key, Item } = parse(body.toString()) as { TableName?: unknown; Key?: Item; Item?: Item }
  const { pk, sk } = Key ?? Item ?? {}
  if (typeof TableName !== 'string' || pk === undefined || sk === undefined) return undefined
  return { table: TableName, key: { pk, sk } }
}

/**
 * Makes a write and tells of it as a stream would. Nothing else may write the item meanwhile.
 * @returns the answer to the write, and the record of it if it changed anything
 */
export async function writeAndTell(request: Arrived, { table, key }: WrittenItem, ask: Ask) {
  const before = await readItem(request, table, key, ask)
  const answer = await ask(request)
  if (answer.status !== 200) return { answer }
  const after = await readItem(request, table, key, ask)
  return isDeepStrictEqual(before, after) ? { answer } : { answer, record: toRecord(key, before, after) }
}

/** Under the signature of the request: dynalite looks at its form alone. */
async function readItem(request: Arrived, table: string, key: Item, ask: Ask): Promise<Item | undefined> {
  const headers = { ...request.headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' }
  const body = Buffer.from(JSON.stringify({ TableName: table, Key: key, ConsistentRead: true }))
  const answer = await ask({ ...request, headers, body })
  return (parse(answer.body) as { Item?: Item }).Item
}

function toRecord(key: Item, before: Item | undefined, after: Item | undefined): DynamoDBRecord {
  return {
    eventSource: 'aws:dynamodb',
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    dynamodb: {
      Keys: key,
      ...(before !== undefined && { OldImage: before }),
      ...(after !== undefined && { NewImage: after }),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  }
}

function parse(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
