import { describe, expect, it } from 'vitest'
import type { Guard } from '../../lib/contracts/pack.ts'
import { compilePack } from '../../lib/engine/claims/index.ts'
import { clearedOf, findingsOf, packWith, readLines, ruleWith } from './read.ts'

const STRONG: Extract<Guard, { detector: 'attributed' }>['kinds'] = ['person', 'organisation', 'document', 'role']

function packGuardedBy(parts: Partial<Extract<Guard, { detector: 'attributed' }>>) {
  const guard: Guard = {
    name: 'said',
    detector: 'attributed',
    reach: 'sentence',
    kinds: STRONG,
    ties: ['clause', 'quotation', 'carried'],
    ...parts,
  }
  return compilePack(packWith([ruleWith({ unless: ['said'] })], { guards: [guard] }))
}

describe('a guard that asks who says it', () => {
  const sentence = packGuardedBy({})
  const neighbours = packGuardedBy({ reach: 'neighbours' })
  const speech = packGuardedBy({ ties: ['quotation'] })

  it('clears what a named source says, and names the source', () => {
    const reading = readLines([['opinion', 'Mira Olsen said it is off to the moon.']], 'en', sentence)
    expect(clearedOf(reading)).toEqual(['plain by said: Mira Olsen'])
  })

  it.each([
    ['nobody says it', 'It is off to the moon.'],
    ['an unnamed class says it', 'Analysts say it is off to the moon.'],
    ['the text itself says it', 'Our analysts say it is off to the moon.'],
    ['the source says something else', 'Costs fell, Mira Olsen said, but it is off to the moon.'],
    ['the source stands in another sentence', 'Mira Olsen said costs fell. It is off to the moon.'],
  ])('leaves a finding where %s', (_why, text) => {
    expect(findingsOf(readLines([['opinion', text]], 'en', sentence))).toHaveLength(1)
  })

  it('looks into the sentences beside it where it may, but not past the line', () => {
    const beside = 'Mira Olsen said costs fell. It is off to the moon.'
    expect(findingsOf(readLines([['opinion', beside]], 'en', neighbours))).toEqual([])
    const lines = beside.split('. ').map((text) => ['opinion', text] as const)
    expect(findingsOf(readLines(lines, 'en', neighbours))).toHaveLength(1)
  })

  it('can ask for a quotation alone', () => {
    const quoted = '“It is surely off to the moon this year,” said Mira Olsen.'
    expect(findingsOf(readLines([['opinion', quoted]], 'en', speech))).toEqual([])
    const reported = 'Mira Olsen said it is off to the moon.'
    expect(findingsOf(readLines([['opinion', reported]], 'en', speech))).toHaveLength(1)
  })

  it('does not count the advertiser of an advertisement', () => {
    expect(findingsOf(readLines([['promo', 'Corvane says it is off to the moon.']], 'en', sentence))).toHaveLength(1)
  })
})
