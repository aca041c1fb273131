import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import type * as z from 'zod'
import type { Change } from '../../../app/index.ts'
import { AnnouncedItemSchema, CopydeskError, FormerItemSchema } from '../../../contracts/index.ts'
import { articleIn, CURRENT } from '../verdicts/keys.ts'

/** Reads the records of the table's stream as changes to the items of articles, in their order. Others are left out. */
export function readChanges(records: readonly DynamoDBRecord[]): readonly Change[] {
  return records.flatMap(({ dynamodb }) => (dynamodb?.Keys?.['sk']?.S === CURRENT ? readChange(dynamodb) : []))
}

/** An item that was deleted has nothing to say any more. */
function readChange(record: NonNullable<DynamoDBRecord['dynamodb']>): readonly Change[] {
  const { SequenceNumber: id = '', Keys, OldImage, NewImage } = record
  if (NewImage === undefined) return []
  const article = articleIn(Keys?.['pk']?.S ?? '')
  try {
    const before = OldImage && readImage(FormerItemSchema, OldImage, article)
    return [{ kind: 'change', id, before, after: readImage(AnnouncedItemSchema, NewImage, article) }]
  } catch (failure) {
    if (!(failure instanceof CopydeskError)) throw failure
    return [{ kind: 'unreadable', id, article, failure }]
  }
}

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>

function readImage<Item>(schema: z.ZodType<Item>, image: Image, article: string): Item {
  // The two packages describe one format; theirs of the stream has no room for unknown members.
  const item = schema.safeParse(unmarshall(image as Record<string, AttributeValue>))
  if (item.success) return item.data
  const fields = item.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new CopydeskError('store-corrupt', `a change to ${article} lacks a valid ${fields}`, { cause: item.error })
}
