import { describe, expect, it } from 'vitest'
import { type Bill, billFor } from '../../cost/bill.ts'
import type { CostOptions } from '../../cost/options.ts'
import { usageOf } from '../../cost/usage.ts'
import { MEASURED } from './usage-fixture.ts'

/** No evidence falls on so few bytes and no share of anything is reviewed: every figure below is of articles alone. */
const OPTIONS: CostOptions = {
  articles: 3_000_000,
  bytes: 1000,
  selling: 0,
  reviewed: 0,
  batch: 10,
  memoryMiB: 1769,
  format: 'text',
}

describe('the bill of a month', () => {
  const bill = billFor(usageOf(OPTIONS, MEASURED))

  it('puts a price on every request to S3, those for articles judged again included', () => {
    // 3,000,000 articles, 10,000 pieces of evidence, 200,000 articles judged again.
    expect(priceOf(bill, 'S3: uploads')).toBeCloseTo(3.01 * 5, 6)
    expect(priceOf(bill, 'S3: snapshots of texts')).toBeCloseTo(3.2 * 5, 6)
    expect(priceOf(bill, 'S3: reading')).toBeCloseTo((3.2 * 2 + 0.01 * 2) * 0.4, 6)
    expect(priceOf(bill, 'S3: uploads, kept a month')).toBeCloseTo((3 + 0.09) * 0.023, 6)
  })

  it('counts a message sent, and one request for each batch received and deleted', () => {
    expect(priceOf(bill, 'SQS: messages sent')).toBeCloseTo(3.21 * 0.4, 6)
    expect(priceOf(bill, 'SQS: messages received')).toBeCloseTo(2 * (0.32 + 0.01) * 0.4, 6)
    expect(priceOf(bill, 'SQS: polling, used or not')).toBeCloseTo(2 * 5 * 0.1296 * 0.4, 6)
  })

  it('bills the work of an article whole and its waiting by the batch', () => {
    // 10 ms on a whole core, and a tenth of 100 ms.
    const gigabyteSeconds = 3_200_000 * 0.02 * (1769 / 1024)

    expect(priceOf(bill, 'Lambda: moderate')).toBeCloseTo(gigabyteSeconds * 0.0000133334, 5)
    // Of the judge and the indexer, and one for each verdict that is announced.
    expect(priceOf(bill, 'Lambda: invocations')).toBeCloseTo((0.33 + 3.2) * 0.2, 6)
  })

  it('bills announcing at a change a call, with the memory that it has', () => {
    // 10 ms on a share of a core as large as that of the memory, and 20 ms of waiting.
    const milliseconds = 10 / (256 / 1769) + 20

    expect(priceOf(bill, 'Lambda: announce')).toBeCloseTo(3200 * milliseconds * 0.25 * 0.0000133334, 5)
    const quiet = billFor(usageOf(OPTIONS, { ...MEASURED, announcing: { ...MEASURED.announcing, logBytes: 0 } }))
    const logs = priceOf(bill, 'CloudWatch: logs written') - priceOf(quiet, 'CloudWatch: logs written')
    expect(logs).toBeCloseTo(3.2e6 * 200e-9 * 0.5, 6)
  })

  it('bills each kind of record by itself, and what is stored twice, because of its recovery', () => {
    expect(priceOf(bill, 'DynamoDB: writing, article')).toBeCloseTo(6.4 * 0.625, 6)
    expect(priceOf(bill, 'DynamoDB: writing, index')).toBeCloseTo(3.2 * 0.625, 6)
    expect(priceOf(bill, 'DynamoDB: reading for judging')).toBeCloseTo((12.8 + 0.04) * 0.125, 6)
    expect(priceOf(bill, 'DynamoDB: kept a month')).toBeCloseTo(12.84 * 0.25, 6)
    expect(priceOf(bill, 'DynamoDB: recovery of what is kept')).toBeCloseTo(12.84 * 0.2, 6)
  })

  it('bills by the month what does not depend on articles', () => {
    expect(priceOf(bill, 'CloudWatch: alarms')).toBeCloseTo(0.9, 6)
    expect(priceOf(bill, 'CloudWatch: metrics')).toBeCloseTo(1.2, 6)
    expect(priceOf(bill, 'CloudWatch: dashboards')).toBeCloseTo(3, 6)
  })

  it('pays for a trace of each call but those that announce, as if no two came within a second', () => {
    expect(priceOf(bill, 'X-Ray: traces')).toBeCloseTo(0.33 * 5, 6)
  })

  it('adds up', () => {
    const sum = bill.lines.reduce((total, { usd }) => total + usd, 0)

    expect(bill.totalUsd).toBeCloseTo(sum, 5)
    for (const { units, unitPrice, usd } of bill.lines) expect(usd).toBeCloseTo(units * unitPrice, 5)
  })
})

describe('what is assumed of a month', () => {
  it('takes articles that sell for what they take themselves', () => {
    const half = billFor(usageOf({ ...OPTIONS, selling: 0.5 }, MEASURED))

    expect(priceOf(half, 'DynamoDB: writing, findings')).toBeCloseTo(3.2 * 5 * 0.625, 6)
  })

  it('pays for every call of a review, and for the people', () => {
    const reviewed = billFor(usageOf({ ...OPTIONS, reviewed: 0.01 }, MEASURED))

    expect(priceOf(reviewed, 'API Gateway: calls')).toBeCloseTo(0.3, 6)
    expect(priceOf(reviewed, 'CloudFront: answers')).toBeCloseTo(1.5 * 0.085, 6)
    expect(priceOf(reviewed, 'DynamoDB: writing, reviews')).toBeCloseTo(0.09 * 0.625, 6)
    expect(priceOf(reviewed, 'Cognito: people')).toBeCloseTo(10 * 0.02, 6)
  })

  it('makes half the memory work twice as long and wait as long', () => {
    const small = billFor(usageOf({ ...OPTIONS, memoryMiB: 884.5 }, MEASURED))

    expect(priceOf(small, 'Lambda: moderate')).toBeCloseTo(3_200_000 * 0.03 * (884.5 / 1024) * 0.0000133334, 5)
  })
})

function priceOf({ lines }: Bill, name: string): number {
  const line = lines.find((candidate) => candidate.name === name)
  if (line === undefined) throw new Error(`the bill has no line ${name}`)
  return line.usd
}
