import { describe, expect, it } from 'vitest'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import type { Edit, Guard, Rule } from '../../lib/contracts/pack.ts'
import { moderate, readSource, suggestEdit } from '../../lib/engine/index.ts'
import { packWith, ruleWith } from './read.ts'

const EVERYWHERE = { report: 0, opinion: 0, promo: 0, label: 0, notice: 0, furniture: 0, headline: 0 }
const TEXT =
  'The harvest was good this year, and the barns are full. It will go to the moon. The farmers were glad of the rain.'

const flagging = (word: string, parts: Partial<Rule> = {}): Rule =>
  ruleWith({ id: word, roles: EVERYWHERE, find: { detector: 'phrase', match: { en: [word] } }, ...parts })

function suggest(text: string, edit: Edit | undefined, ...others: readonly Rule[]) {
  const moon = flagging('moon', { ...(edit !== undefined && { edit }), unless: ['barn'] })
  const silo: Guard = { name: 'barn', detector: 'phrase', reach: 'article', match: { en: ['silo'] } }
  const engine = loadEngine(packWith([moon, ...others], { guards: [silo] }))
  const source = readSource({ uri: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }, sha256)
  if (source.kind !== 'text') throw new Error('the text cannot be read')
  const verdict = moderate(source, engine)
  const finding = verdict.findings.find(({ rule }) => rule === 'moon')
  if (finding === undefined) throw new Error('nothing was found')
  const suggestion = suggestEdit(source, verdict, finding, engine)
  return suggestion && text.slice(0, suggestion.start) + suggestion.text + text.slice(suggestion.end)
}

describe('a suggested edit', () => {
  it('deletes the sentence, and the gap it leaves', () => {
    expect(suggest(TEXT, { kind: 'delete-sentence' })).toBe(
      'The harvest was good this year, and the barns are full. The farmers were glad of the rain.',
    )
  })

  it('adds a sentence after the words it clears', () => {
    expect(suggest(TEXT, { kind: 'add-sentence', text: { en: 'It is in the silo.' } })).toContain(
      'to the moon. It is in the silo. The farmers',
    )
  })

  it('puts a line above', () => {
    expect(suggest(TEXT, { kind: 'insert-line', text: { en: 'The silo' } })).toBe(`The silo\n${TEXT}`)
  })

  it('is not offered when the finding stays', () => {
    expect(suggest(TEXT, { kind: 'add-sentence', text: { en: 'It is in the barn.' } })).toBeNull()
  })

  it('is not offered when it raises another finding', () => {
    const edit: Edit = { kind: 'add-sentence', text: { en: 'The silo is a rocket.' } }

    expect(suggest(TEXT, edit, flagging('rocket'))).toBeNull()
  })

  it('is not offered in a language it has no words for, nor by a rule that knows none', () => {
    expect(suggest(TEXT, { kind: 'insert-line', text: { de: 'Das Silo' } })).toBeNull()
    expect(suggest(TEXT, undefined)).toBeNull()
  })

  it('clears one of two equal findings', () => {
    expect(suggest(`${TEXT} We flew to the moon.`, { kind: 'delete-sentence' })).not.toBeNull()
  })
})
