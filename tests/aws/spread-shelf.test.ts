import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CURRENT, partitionOf } from '../../lib/adapters/aws/verdicts/keys.ts'
import { partitionsOfSection, shelfOf } from '../../lib/adapters/aws/verdicts/shelves.ts'
import type { Section } from '../../lib/app/index.ts'
import { judge, list } from '../review/desk-store.ts'
import { startTestStack, type TestStack } from '../review/open-table.ts'
import { at } from '../review/records.ts'

const CLEAR: Section = { shelf: 'clear' }
const NAMES = Array.from({ length: 60 }, (_, index) => `articles/${index}.txt`)

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

describe('a shelf that is spread over several partitions', () => {
  it('takes each article into one of them, about as many into each', () => {
    const names = Array.from({ length: 8000 }, (_, index) => `articles/publisher-${index % 9}/${index}.txt`)

    const counts = new Map(partitionsOfSection(CLEAR).map((partition) => [partition, 0]))
    for (const name of names) {
      const { shelf } = placeOf(name)
      counts.set(shelf, (counts.get(shelf) ?? 0) + 1)
    }

    expect(counts.size).toBe(8)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('is one list all the same, latest first, page by page', async () => {
    const store = await stack.open()
    for (const [index, name] of NAMES.entries()) await judge(store, name, cleared(index))

    expect(await list(store, CLEAR, {}, 7)).toEqual(NAMES.toReversed())
    expect((await store.reviews.scan({ section: CLEAR, filters: {}, look: 25 })).items).toHaveLength(25)
    expect(await store.reviews.count(CLEAR, 59)).toEqual({ count: 59, atLeast: true })
    expect(await store.reviews.count(CLEAR, 60)).toEqual({ count: 60, atLeast: false })
  })

  it('passes on what is asked for, wherever it lies', async () => {
    const store = await stack.open()
    for (const [index, name] of NAMES.entries())
      await judge(store, name, { ...cleared(index), language: index % 20 === 3 ? 'de' : 'en' })

    expect(await list(store, CLEAR, { language: 'de' }, 7)).toEqual([43, 23, 3].map((index) => NAMES[index]))
  })

  it('still holds what was put on it when it was one partition', async () => {
    const store = await stack.open()
    for (const [index, name] of NAMES.entries()) {
      await judge(store, name, cleared(index))
      if (index % 2 === 0) await moveToOne(store.table, name)
    }

    expect(await list(store, CLEAR, {}, 7)).toEqual(NAMES.toReversed())
  })
})

function cleared(seconds: number) {
  return { judgedAt: at(seconds), disposition: 'clear' } as const
}

function placeOf(article: string) {
  const times = { judgedAt: at(0), waitingSince: at(0) }
  return shelfOf({ article, disposition: 'clear', severity: 'none', ...times }, 'first')
}

function moveToOne(table: string, article: string): Promise<unknown> {
  const command = new UpdateCommand({
    TableName: table,
    Key: { pk: partitionOf(article), sk: CURRENT },
    UpdateExpression: 'SET shelf = :shelf',
    ExpressionAttributeValues: { ':shelf': 'SHELF#clear' },
  })
  return stack.clients.dynamodb.send(command)
}
