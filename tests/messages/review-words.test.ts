import { describe, expect, it } from 'vitest'
import {
  ANSWERS,
  DUTIES,
  NOT_AN_ISSUE_REASONS,
  OUTCOME_REASONS,
  OUTCOMES,
  STAGES,
  WAIVER_REASONS,
} from '../../lib/contracts/index.ts'
import { describeReason, reviewWords } from '../../lib/messages/index.ts'

const REASONS = [...NOT_AN_ISSUE_REASONS, ...WAIVER_REASONS]

describe('the words of a review', () => {
  it.each(['en', 'de'] as const)('name everything the desk can say, each in its own words: %s', (language) => {
    const { answers, reasons, outcomes, outcomeReasons, stages, duties, deeds } = reviewWords(language)

    const named = [
      ...ANSWERS.map((answer) => answers[answer]),
      ...OUTCOMES.map((outcome) => outcomes[outcome]),
      ...STAGES.map((stage) => stages[stage]),
      ...DUTIES.map((duty) => duties[duty]),
      ...REASONS.map((reason) => reasons[reason]),
      ...OUTCOME_REASONS.map((reason) => outcomeReasons[reason]),
      ...Object.values(deeds),
    ]

    expect(named.filter((words) => !/^\S.*\S$/.test(words))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it('say why in the language asked for', () => {
    expect(describeReason('attributed', 'en')).toBe('a named source stands behind it')
    expect(describeReason('missing-disclosure', 'de')).toBe('eine Offenlegung fehlt')
    for (const reason of [...REASONS, ...OUTCOME_REASONS]) {
      expect(describeReason(reason, 'de')).not.toBe(describeReason(reason, 'en'))
    }
  })
})
