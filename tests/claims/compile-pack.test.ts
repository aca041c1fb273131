import { describe, expect, it } from 'vitest'
import type { Guard } from '../../lib/contracts/pack.ts'
import { compilePack } from '../../lib/engine/claims/index.ts'
import { packWith, ruleWith } from './read.ts'

const pastTense: Guard = {
  name: 'past-tense',
  detector: 'phrase',
  reach: 'sentence',
  match: { en: ['was'] },
}

describe('compilePack', () => {
  it('refuses a pack without rules: nothing found would look like nothing wrong', () => {
    expect(() => compilePack(packWith([]))).toThrow(expect.objectContaining({ code: 'pack-empty' }))
  })

  it.each([
    ['an unknown guard', packWith([ruleWith({ unless: ['nobody'] })]), 'rule "plain": there is no guard "nobody"'],
    ['an unknown guard in a raise', packWith([ruleWith({ raises: [{ guard: 'x', by: 1 }] })]), 'no guard "x"'],
    ['an unknown citation', packWith([ruleWith({ citations: ['LAW-1'] })]), 'there is no citation "LAW-1"'],
    ['two rules of one id', packWith([ruleWith({}), ruleWith({})]), 'rule "plain" is declared twice'],
    [
      'two guards of one name',
      packWith([ruleWith({})], { guards: [pastTense, pastTense] }),
      'guard "past-tense" is declared twice',
    ],
    [
      'an unknown lexicon of a detector',
      packWith([ruleWith({ find: { detector: 'unlabelled-ad', label: 'labels', minimumTokens: 1, sureFrom: 0 } })]),
      'there is no lexicon "labels"',
    ],
  ])('names %s and says what to do', (_what, pack, message) => {
    expect(() => compilePack(pack)).toThrow(message)
    expect(() => compilePack(pack)).toThrow(
      expect.objectContaining({ code: 'pack-invalid', hint: expect.stringMatching(/\w+ .*\./) }),
    )
  })
})
