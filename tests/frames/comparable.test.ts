import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { repeatsMetric } from '../../lib/engine/frames/index.ts'
import { findQuantities } from '../../lib/engine/quantities/index.ts'

describe('a metric that comes again', () => {
  it.each([
    ['Corvane Inc. had revenue of $3 million in the year. In the end the revenue was $4 million.', true],
    ['Corvane Inc. had revenue of $3 million in the year. In the end the net income was $4 million.', false],
    ['Corvane Inc. had revenue of $3 million and then again revenue of $4 million in the year.', false],
    ['Corvane Inc. had revenue of $3 million in the year. The management spoke of the revenue.', false],
    ['Corvane Inc. spoke of the revenue and of the net income of the year.', false],
  ])('%s: %s', (text, repeats) => {
    const document = readDocument(text)
    expect(repeatsMetric(document, findQuantities(document))).toBe(repeats)
  })
})
