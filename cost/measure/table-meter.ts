import { type AttributeValue, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { Item } from './item-size.ts'
import type { Answer, Call } from './meter.ts'
import type { Tally } from './tally.ts'
import { usageOfWrite } from './write-units.ts'

type Ask = (body: Buffer) => Promise<Answer>

/** Counts the units of the table. Calls of other services pass untouched. */
export interface TableMeter {
  measure(call: Call, ask: Ask): Promise<Answer>
  close(): void
}

/**
 * Reads are told by the local table itself, which counts the bytes it looked at. Of a write it does not tell the index, so
 * the item is looked at before and after.
 */
export function openTableMeter(endpoint: string, tally: Tally): TableMeter {
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: CREDENTIALS })

  async function measureRead({ body }: Call, ask: Ask): Promise<Answer> {
    const question = QuestionSchema.parse(JSON.parse(body.toString()))
    const answer = await ask(Buffer.from(JSON.stringify({ ...question, ReturnConsumedCapacity: 'TOTAL' })))
    const consumed = AnswerSchema.parse(JSON.parse(answer.body.toString())).ConsumedCapacity?.CapacityUnits ?? 0
    tally.read(Math.max(consumed, question.ConsistentRead ? 1 : 0.5))
    return answer
  }

  async function measureWrite({ body }: Call, ask: Ask): Promise<Answer> {
    const { TableName, Key, Item } = WriteSchema.parse(JSON.parse(body.toString()))
    const key = keyOf(Key ?? Item ?? {})
    const place = { TableName, Key: key, ConsistentRead: true }
    const look = async (): Promise<Item | undefined> => (await client.send(new GetItemCommand(place))).Item
    const before = await look()
    const answer = await ask(body)
    tally.wrote(kindOf(key.sk.S ?? ''), usageOfWrite(before, await look()))
    return answer
  }

  return {
    measure(call, ask) {
      if (READS.has(call.name)) return measureRead(call, ask)
      if (WRITES.has(call.name)) return measureWrite(call, ask)
      return ask(call.body)
    },
    close: () => client.destroy(),
  }
}

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' }
const READS = new Set(['GetItem', 'Query'].map((action) => `dynamodb ${action}`))
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem'].map((action) => `dynamodb ${action}`))

const QuestionSchema = z.looseObject({ ConsistentRead: z.boolean().optional() })
const AnswerSchema = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }).optional() })

const AttributesSchema = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object'),
)
const WriteSchema = z.object({
  TableName: z.string(),
  Key: AttributesSchema.optional(),
  Item: AttributesSchema.optional(),
})

function keyOf({ pk, sk }: Readonly<Record<string, AttributeValue>>) {
  if (pk === undefined || sk === undefined) throw new Error('a write names the item it writes')
  return { pk, sk }
}

/** @returns what kind of item lies under a sort key, in the words of the table of docs/architecture.md */
function kindOf(sk: string): string {
  const kind = Object.entries(KINDS).find(([, pattern]) => pattern.test(sk))
  if (kind === undefined) throw new Error('the table holds another kind of item')
  return kind[0]
}

const KINDS = {
  article: /^VERDICT$/,
  body: /#BODY#/,
  findings: /#FINDINGS#/,
  event: /^LEDGER#/,
  draft: /^DRAFT#/,
  document: /^DOCUMENT$/,
  facts: /^FACTS#/,
  'article mention': /^ARTICLE#/,
  'evidence mention': /^EVIDENCE#/,
}
