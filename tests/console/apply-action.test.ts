import { describe, expect, it } from 'vitest'
import { applyAction, UNNUMBERED } from '../../console/src/article/apply-action.ts'
import { nextUnanswered, standingsOf, toEntries } from '../../console/src/article/entries.ts'
import type { Action } from '../../lib/contracts/index.ts'
import { articleView, TEXT, VIEWER } from './article-view.ts'

const AT = '2026-03-02T10:00:00.000Z'
const apply = (action: Action, view = articleView()) => applyAction(view, action, VIEWER, AT)
const other = { id: 'ana', name: 'Ana', duty: 'reviewer' as const }

describe('what is shown before the server has answered', () => {
  it('counts an answer as given', () => {
    const { review } = apply({ kind: 'answer', finding: 'f1', answer: 'not-an-issue', reason: 'attributed' })

    expect(review.unanswered).toEqual(['f2'])
    expect(review.answers).toMatchObject([{ finding: 'f1', reason: 'attributed', by: VIEWER, seq: UNNUMBERED }])
  })

  it('lets a second answer of the same person stand in place of the first', () => {
    const once = apply({ kind: 'answer', finding: 'f1', answer: 'confirm' })
    const { review } = apply({ kind: 'answer', finding: 'f1', answer: 'not-an-issue', reason: 'misread' }, once)

    expect(review.answers.map(({ answer }) => answer)).toEqual(['not-an-issue'])
  })

  it('puts an added finding into the list by its place in the text', () => {
    const start = TEXT.indexOf('rose 4%')
    const view = apply({ kind: 'add-finding', start, end: start + 7, flag: 'figure', severity: 'low' })

    expect(toEntries(view).map(({ title, quote }) => [title, quote])[0]).toEqual(['figure', 'rose 4%'])
  })

  it('changes nothing of what it was given', () => {
    const before = articleView()
    const copy = structuredClone(before)

    apply({ kind: 'comment', text: 'x' }, before)

    expect(before).toEqual(copy)
  })

  it('takes back by number', () => {
    const given = {
      finding: 'f1',
      answer: 'confirm' as const,
      revision: 'r1',
      lapsed: false,
      by: other,
      at: AT,
      seq: 7,
    }
    const { review } = apply({ kind: 'undo', seq: 7 }, articleView({ review: { answers: [given] } }))

    expect(review.answers).toEqual([])
  })
})

describe('how it stands with a finding', () => {
  const given = { finding: 'f1', revision: 'r0', by: other, at: AT, seq: 7, lapsed: false }

  it('goes by a carried-over answer that still holds', () => {
    const { review } = articleView({ review: { answers: [{ ...given, answer: 'confirm' }], unanswered: ['f2'] } })

    expect([...standingsOf(review, VIEWER.id)]).toEqual([
      ['f2', 'to-answer'],
      ['f1', 'confirm'],
    ])
  })

  it('wants an answer again when a waiver has lapsed', () => {
    const answers = [{ ...given, answer: 'acceptable-here' as const, lapsed: true }]

    expect(standingsOf(articleView({ review: { answers } }).review, VIEWER.id).get('f1')).toBe('to-answer')
  })

  it('wants the second reader’s own answer, whatever the first one said', () => {
    const answers = [{ ...given, answer: 'confirm' as const }]

    expect(standingsOf(articleView({ review: { answers } }).review, VIEWER.id).get('f1')).toBe('to-answer')
  })

  it('goes on to the next that wants an answer, from the top again after the last', () => {
    const view = articleView({ review: { unanswered: ['f1'] } })

    expect(nextUnanswered(toEntries(view), view.review, 'f2')?.id).toBe('f1')
  })
})
