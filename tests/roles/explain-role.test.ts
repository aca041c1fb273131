import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../lib/contracts/words.ts'
import { type Document, readDocument } from '../../lib/engine/document/index.ts'
import { type Contribution, explainRole, explainRuns } from '../../lib/engine/roles/explain/index.ts'
import { describeDocument } from '../../lib/engine/roles/features/index.ts'
import { assignRoles, type RoleModel, readModel } from '../../lib/engine/roles/index.ts'
import { scoreSentences } from '../../lib/engine/roles/score-sentences.ts'
import { marginalsOf, runLattice, STATE_ROLES, STATES } from '../../lib/engine/roles/sequence/index.ts'
import { tinyModel } from './tiny-model.ts'

const shipped = readModel(readFileSync(new URL('../../model/weights.bin', import.meta.url)))
const models: readonly (readonly [string, RoleModel])[] = [
  ['the tiny model', readModel(tinyModel())],
  ['the shipped model', shipped],
]

const PITCH = `Tarn Foods lifts sales
Tarn Foods said sales rose 2 percent to 310 million dollars in 2024.

Advertisement
Should you buy now? Or sell before it is too late?
Sign up now for our free newsletter and get 3 stock picks!
All rights reserved.`

const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['a pitch below the news', PITCH],
  ['one sentence', 'Sign up now!'],
  ['one word', 'Anzeige'],
  [
    'a German pitch',
    'Kellbach hebt Prognose an\nAnzeige\nJetzt kostenlos herunterladen und sofort erfahren, was zu tun ist!',
  ],
  ['nothing to read but marks', '\u00a9\n?!\n\u2022'],
  ['half a surrogate pair', '\ud83d sell \ude00 \u0000 \u202e now\nBuy \u200b it'],
  ['a long article', `${PITCH}\n`.repeat(300)],
]

/** `[sentence][state]`, the way decisions are made. */
const stateMarginals = (document: Document, model: RoleModel): Float64Array => {
  const features = describeDocument(document, model.table)
  const cool = (weight: number): number => weight / model.temperature
  const emissions = scoreSentences(document, features, model).map(cool)
  return marginalsOf(runLattice(emissions, features.steps, model.transitions.map(cool)))
}

const words = (text: string, contribution: Contribution | undefined): string | undefined => {
  const span = contribution !== undefined && 'words' in contribution ? contribution.words : undefined
  return span && text.slice(span.start, span.end)
}

describe.each(models)('an explanation by %s', (_, model) => {
  it.each(DOCUMENTS)('adds up to the odds of the role: %s', (_name, text) => {
    const document = readDocument(text)
    const marginals = stateMarginals(document, model)
    const last = document.sentences.length - 1
    for (const s of new Set([0, 1, 2, 3, 4, 5, 6, Math.floor(last / 2), last - 1, last])) {
      if (s < 0 || s > last) continue
      const { role, against, logOdds, contributions } = explainRole(document, model, s)
      const states = STATE_ROLES.map((r, state) => ({
        role: ROLES[r],
        log: Math.log(marginals[s * STATES + state] ?? 0),
      }))
      const logOf = (name: string) => Math.max(...states.flatMap((state) => (state.role === name ? [state.log] : [])))

      expect(contributions.reduce((sum, { weight }) => sum + weight, 0)).toBe(logOdds)
      expect(Math.abs(logOf(role) - logOf(against) - logOdds)).toBeLessThan(1e-9)
    }
  })

  it('holds the role that was assigned against the likeliest of the others', () => {
    const document = readDocument(PITCH)
    const marginals = stateMarginals(document, model)
    const roles = assignRoles(document, model)
    for (const s of document.sentences.keys()) {
      const { role, against } = explainRole(document, model, s)
      const others = STATE_ROLES.map((r, state) => ({ name: ROLES[r], share: marginals[s * STATES + state] ?? 0 }))
        .filter(({ name }) => name !== role)
        .toSorted((a, b) => b.share - a.share)

      expect(role).toBe(roles[s]?.role)
      expect(against).toBe(others[0]?.name)
    }
  })

  it('is the same whatever was read before', () => {
    const first = explainRole(readDocument(PITCH), model, 4)
    explainRole(readDocument('Other words entirely, Brimwick & Co. from 1999.'), model, 0)

    expect(explainRole(readDocument(PITCH), model, 4)).toEqual(first)
  })

  it('points at words of the sentence it explains', () => {
    const document = readDocument(PITCH)
    for (const [s, { start, end }] of document.sentences.entries()) {
      const spans = explainRole(document, model, s).contributions.flatMap((part) => ('words' in part ? [part] : []))

      expect(spans.every((part) => part.words !== undefined)).toBe(true)
      expect(spans.every((part) => (part.words?.start ?? -1) >= start && (part.words?.end ?? end + 1) <= end)).toBe(
        true,
      )
    }
  })
})

describe('an explanation', () => {
  const document = readDocument(PITCH)
  const pitch = document.sentences.findIndex(({ start }) => PITCH.startsWith('Sign up', start))

  it('names the call to action in a pitch', () => {
    const { role, contributions } = explainRole(document, shipped, pitch)
    const action = contributions.find(({ kind, name }) => kind === 'cue' && name === 'action')

    expect(role).toBe('promo')
    expect(action?.weight).toBeGreaterThan(0)
    expect(words(PITCH, action)).toBe('Sign up')
  })

  it('has one part for each word, each two neighbours, each cue and each thing about the place', () => {
    const { contributions } = explainRole(document, shipped, pitch)
    const keys = contributions.map((part) => {
      const span = part.kind === 'word' || part.kind === 'pair' ? part.words : undefined
      return JSON.stringify([part.kind, part.name, span, part.kind === 'place' ? part.facts : undefined])
    })

    expect(new Set(keys).size).toBe(keys.length)
    expect(contributions.filter(({ kind }) => kind === 'word')).toHaveLength(13)
    expect(contributions.filter(({ kind }) => kind === 'pair')).toHaveLength(14)
  })

  it('tells what the model saw in place of a word', () => {
    const text = 'Marrowby Vale said Marrowby paid $5, 3 percent, 20 million and 1234 to X5 and Orla Quenby in 2024.'
    const { contributions } = explainRole(readDocument(text), shipped, 0)
    const masked = contributions.flatMap((part) =>
      part.kind === 'word' && part.name !== 'word' && part.name !== 'symbol' ? [[words(text, part), part.name]] : [],
    )

    expect(Object.fromEntries(masked)).toMatchObject({
      Marrowby: 'topic',
      '5': 'money',
      '3': 'percent',
      '20': 'amount',
      '1234': 'number',
      X5: 'code',
      Quenby: 'name',
      '2024': 'year',
    })
  })

  it('says where nothing stands before or after', () => {
    const [first, last] = [0, document.sentences.length - 1].map((s) => explainRole(document, shipped, s).contributions)

    expect(first?.at(0)).toMatchObject({ kind: 'before', name: 'edge' })
    expect(first?.at(-1)).toMatchObject({ kind: 'after', name: 'sentences' })
    expect(last?.at(0)).toMatchObject({ kind: 'before', name: 'sentences' })
    expect(last?.at(-1)).toMatchObject({ kind: 'after', name: 'edge' })
  })

  it.each([-1, 0.5, 99, Number.NaN])('is refused for a sentence that is not there: %d', (s) => {
    expect(() => explainRole(document, shipped, s)).toThrow(RangeError)
  })

  it('of a run is of its clearest pitch, and of the label where there is nothing else', () => {
    const roles = assignRoles(document, shipped)
    const label = roles.findIndex(({ role }) => role === 'label')
    const runs = [
      { firstSentence: label, endSentence: pitch + 1 },
      { firstSentence: label, endSentence: label + 1 },
    ]
    const odds = document.sentences.map((_, s) => explainRole(document, shipped, s).logOdds)
    const [ofAll, ofLabel] = [...explainRuns(document, shipped, roles, runs)]

    expect(ofAll).toMatchObject({ role: 'promo', logOdds: Math.max(...odds.slice(label + 1, pitch + 1)) })
    expect(ofLabel).toMatchObject({ role: 'label', start: document.sentences[label]?.start })
  })
})
