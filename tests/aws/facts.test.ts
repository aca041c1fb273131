import { afterAll, beforeAll } from 'vitest'
import { startTestStack, type TestStack } from '../review/open-table.ts'
import { describeFactStore } from './fact-store-contract.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

describeFactStore('in the table', () => stack.clients)
