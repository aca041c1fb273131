import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { doubt } from '../../lib/engine/verdict/doubt.ts'

const document = readDocument('Sales of the Tarn Foods group rose.\nIts new savings plan is popular with the readers.')
const CLEAR = { disposition: 'clear', reasons: [] } as const
const REVIEW = { disposition: 'review', reasons: [{ code: 'urgency-pressure', message: 'pressed' }] } as const
const roles = (ad: number, role: 'report' | 'promo' = 'report') => [
  { role: 'report' as const, confidence: 0.9, ad: 0.01 },
  { role, confidence: 0.6, ad },
]

describe('an article in which no advertising was found', () => {
  it('is not cleared while a sentence is too likely to be some, and says which and how likely', () => {
    const { disposition, reasons } = doubt({ ...CLEAR, reasons: [] }, document, roles(0.31), 0.2)

    expect(disposition).toBe('review')
    expect(reasons).toEqual([
      {
        code: 'unsure-of-advertising',
        message: 'the sentence at 36 to 85 may be advertising (31 %): too likely to clear the article unseen',
      },
    ])
  })

  it('is cleared below the threshold', () => {
    expect(doubt({ ...CLEAR, reasons: [] }, document, roles(0.19), 0.2).disposition).toBe('clear')
  })

  it('keeps what its findings decided', () => {
    const decided = { ...REVIEW, reasons: [...REVIEW.reasons] }

    expect(doubt(decided, document, roles(0.9), 0.2)).toBe(decided)
  })

  it('is left to its findings once its advertising was found', () => {
    expect(doubt({ ...CLEAR, reasons: [] }, document, roles(0.9, 'promo'), 0.2).disposition).toBe('clear')
  })

  it('is cleared when it is empty of sentences', () => {
    expect(doubt({ ...CLEAR, reasons: [] }, readDocument(''), [], 0).disposition).toBe('clear')
  })
})
