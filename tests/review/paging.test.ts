import { afterAll, beforeAll } from 'vitest'
import { createReviewMemory } from '../app/review-memory.ts'
import { describePaging } from './contract/paging.ts'
import { startTestStack, type TestStack } from './open-table.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

describePaging('in memory', async () => createReviewMemory(), 150)
describePaging('in a table', () => stack.open(), 12)
