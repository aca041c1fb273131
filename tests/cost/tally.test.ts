import { expect, it } from 'vitest'
import { createTally, perPiece } from '../../cost/measure/tally.ts'

it('waits once for calls that are under way side by side, as long as the slowest', () => {
  const tally = createTally()

  const [get, query] = [tally.begin('s3 GET', 20), tally.begin('dynamodb Query', 6)]
  query()
  get()
  tally.begin('s3 PUT', 30)()

  expect(tally.take().waitMs).toBe(50)
})

it('counts from the last time on, by name', () => {
  const tally = createTally()
  for (let call = 0; call < 3; call++) tally.begin('s3 GET', 20)()
  tally.take()

  tally.begin('s3 GET', 20)()
  tally.wrote('findings', { tableUnits: 4, indexUnits: 1, storedBytes: 3000 })
  tally.read(2)

  expect(perPiece(tally.take(), 2)).toEqual({
    requests: { 's3 GET': 0.5 },
    readUnits: 1,
    writeUnits: { findings: 2, index: 0.5 },
    storedBytes: 1500,
  })
})
