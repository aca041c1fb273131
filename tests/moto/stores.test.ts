import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from 'vitest'
import { describeFactStore } from '../aws/fact-store-contract.ts'
import { describePaging } from '../review/contract/paging.ts'
import { SNAPSHOTS, testStackAt } from '../review/open-table.ts'
import { describeDeskStore } from '../review/store-contract.ts'
import { useMoto } from './server/moto.ts'

const stack = testStackAt(useMoto().endpoint)

beforeAll(async () => {
  await stack.clients.s3.send(new CreateBucketCommand({ Bucket: SNAPSHOTS }))
})

afterAll(() => stack.close())

describeDeskStore('on moto', () => stack.open())
describePaging('on moto', () => stack.open(), 4)
describeFactStore('on moto', () => stack.clients)
