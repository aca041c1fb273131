import { afterAll, beforeAll } from 'vitest'
import { startTestStack, type TestStack } from './open-table.ts'
import { describeDeskStore } from './store-contract.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

describeDeskStore('in a table, over HTTP', () => stack.open())
