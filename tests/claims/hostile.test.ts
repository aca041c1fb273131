import { describe, expect, it } from 'vitest'
import { findClaims } from '../../lib/engine/claims/index.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import type { RoleAssignment } from '../../lib/engine/roles/index.ts'
import { segmentArticle } from '../../lib/engine/segments/index.ts'
import { hiddenTeaser } from './articles.ts'
import { compiledFinancePromo, readLines } from './read.ts'

const MEGABYTE = 1_000_000

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** Milliseconds to read a text as one role; the document itself is not timed. */
function timeClaims(text: string, role: 'promo' | 'opinion' | 'report'): number {
  const document = { ...readDocument(text), language: 'en' }
  const roles = document.sentences.map((): RoleAssignment => ({ role, confidence: 1 }))
  const segments = segmentArticle(document, roles)
  const start = process.cpuUsage()
  findClaims(document, roles, segments, compiledFinancePromo)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('hostile text', () => {
  it.each([
    ['one word', 'will '],
    ['an anchor with long gaps', 'should investors guarantee '],
    ['unclosed quotations', '“ the shares could double '],
    ['nested quotations', '“the ‘shares “could” double’ said” '],
    ['many hits in one sentence', 'guaranteed profits will double by Monday, '],
    ['dates', 'analysis from November 10 '],
    ['short sentences', 'Buy now! Experts say it will soar. '],
    ['no blanks', 'xyzzy'],
  ])('of a megabyte stays linear: %s', (_what, unit) => {
    timeClaims(repeat(unit, MEGABYTE / 8), 'opinion')
    const quarter = timeClaims(repeat(unit, MEGABYTE / 4), 'opinion')
    const whole = timeClaims(repeat(unit, MEGABYTE), 'opinion')
    expect(whole).toBeLessThan(Math.max(quarter * 12, 400))
  })

  it.each(['', ' \n\n ', '\u200b', '“', '„‟»«"\'', '🚀'.repeat(50), '\ud800'])(
    'such as %j is read without a word',
    (text) => {
      const document = readDocument(text)
      const roles = document.sentences.map((): RoleAssignment => ({ role: 'promo', confidence: 1 }))
      expect(() => findClaims(document, roles, segmentArticle(document, roles), compiledFinancePromo)).not.toThrow()
    },
  )
})

describe('reading twice', () => {
  it('gives the same bytes, whatever was read in between', () => {
    const first = JSON.stringify(readLines(hiddenTeaser).claims)
    timeClaims(repeat('guaranteed profits will double. ', 50_000), 'promo')
    expect(JSON.stringify(readLines(hiddenTeaser).claims)).toBe(first)
  })

  it('keeps every span inside the text and in order', () => {
    const { text, claims } = readLines(hiddenTeaser)
    const spans = [...claims.findings, ...claims.cleared.map(({ by }) => by), ...claims.claims]
    expect(spans.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true)
    const starts = claims.findings.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('reads nothing into a language the pack does not speak', () => {
    const document = { ...readDocument('Garantie: vous pouvez will double risk free.'), language: 'fr' }
    const roles = document.sentences.map((): RoleAssignment => ({ role: 'promo', confidence: 1 }))
    const { findings } = findClaims(document, roles, [], compiledFinancePromo)
    expect(findings).toEqual([])
  })
})
