import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attributionOf,
  findAttributions,
  indexAttributions,
  nearestAttribution,
} from '../../lib/engine/attribution/index.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import type { RoleAssignment } from '../../lib/engine/roles/index.ts'
import { readText } from './read.ts'

const MEGABYTE = 1_000_000

/** Milliseconds to find all attributions and ask about each sentence; the document itself is not timed. */
function time(unit: string, length: number, language: 'en' | 'de'): number {
  const document = { ...readDocument(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)), language }
  const roles = document.sentences.map((): RoleAssignment => ({ role: 'report', confidence: 1 }))
  const start = process.cpuUsage()
  const index = indexAttributions(findAttributions(document, roles), document.sentences.length)
  for (const [at, { firstToken, endToken }] of document.sentences.entries()) {
    attributionOf(index, at, firstToken, endToken)
    nearestAttribution(index, at, firstToken, endToken)
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('hostile text', () => {
  it.each<readonly [string, string, 'en' | 'de']>([
    ['unclosed quotations', '“ the shares will double ', 'en'],
    ['said said', 'said ', 'en'],
    ['one sentence full of speakers', 'Corvane said and ', 'en'],
    ['quotations beside one speaker', '“we shall surely see it double” said Olsen ', 'en'],
    ['introduced quotations', 'Mira Olsen: “it will surely double very soon” ', 'en'],
    ['short sentences in one line', 'Olsen said so. It is “so. ', 'en'],
    ['Konjunktiv without end', 'Petra Holm sagte das. Es sei so. ', 'de'],
    ['separable verbs', 'teilte kündigte stufte der Konzern ', 'de'],
    ['commas', 'Corvane, ', 'en'],
  ])('of a megabyte stays linear: %s', (_what, unit, language) => {
    time(unit, MEGABYTE / 8, language)
    const quarter = time(unit, MEGABYTE / 4, language)
    expect(time(unit, MEGABYTE, language)).toBeLessThan(Math.max(quarter * 12, 600))
  })
})

const WORDS = [
  'Corvane',
  'Mira Olsen',
  'said',
  'sagte',
  'laut',
  'according to',
  'the company',
  '“',
  '”',
  ',',
  '. ',
  '\n',
  'sei',
  'soll',
  'analysts',
  'zufolge',
  'so',
  'wie',
  'mitteilte',
  'is said to',
  'the shares double',
  '\u200b',
  ':',
]

describe('any text', () => {
  it.each(['en', 'de'] as const)('in %s keeps every range inside its sentence and in order', (language) => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { document, attributions } = readText(text, language)
        for (const { source, cue, scope, confidence } of attributions) {
          for (const { first, end, sentence } of [source, ...(cue === null ? [] : [cue]), ...scope]) {
            const { firstToken = 0, endToken = 0 } = document.sentences[sentence] ?? {}
            expect(firstToken <= first && first < end && end <= endToken).toBe(true)
          }
          const starts = scope.map(({ first }) => first)
          expect(starts).toEqual(starts.toSorted((a, b) => a - b))
          expect(confidence > 0 && confidence <= 1).toBe(true)
        }
      }),
    )
  })

  it('gives the same attributions, whatever was read in between', () => {
    const text = 'Mira Olsen said: “The shares will surely double.” Analysts agree.'
    const first = JSON.stringify(readText(text).attributions)
    readText('Laut Corvane sei das so. '.repeat(500), 'de')
    expect(JSON.stringify(readText(text).attributions)).toBe(first)
  })
})
