import { describe, expect, it } from 'vitest'
import { ROLES } from '../../lib/contracts/words.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import { readRoles } from '../../lib/engine/roles/assign-roles.ts'
import { assignRoles, readModel } from '../../lib/engine/roles/index.ts'
import { tinyModel } from './tiny-model.ts'

const bytes = tinyModel()
const TEXT =
  'Tarn Foods lifts sales\nTarn Foods said sales rose two percent.\n\nSign up now for our free newsletter!\n©'

describe('assigning roles', () => {
  it('gives every sentence one role and a probability', () => {
    const document = readDocument(TEXT)
    const roles = assignRoles(document, readModel(bytes))

    expect(roles).toHaveLength(document.sentences.length)
    for (const { role, confidence } of roles) {
      expect(ROLES).toContain(role)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  it('has marginals that sum to one for every sentence', () => {
    const { marginals } = readRoles(readDocument(TEXT), readModel(bytes))

    for (let at = 0; at < marginals.length; at += ROLES.length) {
      const sum = marginals.slice(at, at + ROLES.length).reduce((total, part) => total + part, 0)
      expect(sum).toBeCloseTo(1, 9)
    }
  })

  it('answers the same whatever was read before', () => {
    const fresh = assignRoles(readDocument(TEXT), readModel(bytes))
    const used = readModel(bytes)
    assignRoles(readDocument('Other words entirely, Brimwick & Co. from 1999.'), used)

    expect(assignRoles(readDocument(TEXT), used)).toEqual(fresh)
    expect(assignRoles(readDocument(TEXT), used)).toEqual(fresh)
  })

  it('guesses nothing in a language it has not been measured in', () => {
    const text = 'Bolaget och dess ägare har inte sagt vad som är på gång för aktien.\nKöp nu!'
    const document = readDocument(text)

    expect(document.language).toBe('sv')
    expect(assignRoles(document, readModel(bytes))).toEqual(
      document.sentences.map(() => ({ role: 'furniture', confidence: 0, ad: 0 })),
    )
  })

  it('has nothing to say about an empty text', () => {
    expect(assignRoles(readDocument(''), readModel(bytes))).toEqual([])
    expect(assignRoles(readDocument(' \n\n\t'), readModel(bytes))).toEqual([])
  })

  it.each([
    ['one endless word', 'a'.repeat(1_000_000)],
    ['one endless line', 'buy now or never miss it, '.repeat(40_000)],
    ['a million stops', '?!'.repeat(500_000)],
    ['words never seen twice', Array.from({ length: 60_000 }, (_, i) => `w${i.toString(36)}q`).join(' ')],
    ['lines of one letter', 'x\n'.repeat(100_000)],
    ['half a surrogate pair', '\ud83d sell \ude00 \u0000 \u202e now'],
  ])('copes with %s', (_, text) => {
    const document = readDocument(text)
    const started = performance.now()
    const roles = assignRoles(document, readModel(bytes))

    expect(roles).toHaveLength(document.sentences.length)
    const isJudged = document.language !== 'und'
    expect(roles.every(({ confidence }) => confidence <= 1 && confidence > 0 === isJudged)).toBe(true)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
