import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import type { Claim, EvidenceDocument, Fact, Verdict } from '../../lib/contracts/index.ts'
import { entityKey, evidenceSubjects, gatherEvidence, moderate, namedEntities } from '../../lib/engine/index.ts'

const engine = loadEngine()
const SAMPLES = new URL('../../samples/', import.meta.url)

function judge(content: string, documents: readonly EvidenceDocument[] = []): Verdict {
  const bytes = new TextEncoder().encode(content)
  const source = { uri: 'a.txt', mediaType: 'text/plain', bytes: bytes.length, sha256: sha256(bytes) }
  const text = { kind: 'text', source, content, sha256: source.sha256 } as const
  return moderate(text, engine, gatherEvidence(documents, sha256))
}

function subjectsIn(content: string): readonly string[] {
  return evidenceSubjects(judge(content))
}

const NEWS = 'Corvane Systems, Inc. spoke to investors on Tuesday, and the board of Corvane Systems was there.\n'

describe('whom evidence on an article is wanted on', () => {
  it.each([
    ['has no figure', 'The board of Corvane Systems is pleased with what the company has done.'],
    ['only says how often', 'Corvane Systems opened 14 offices and took 3 years over it.'],
    ['only looks ahead', 'Revenue of Corvane Systems could reach 700 million dollars in 2027, analysts say.'],
    [
      'only speaks of a part of a company',
      'Revenue of the cloud segment of Corvane Systems was 70 million dollars in 2024.',
    ],
  ])('is nobody where the article %s', (_title, sentence) => {
    expect(subjectsIn(NEWS + sentence)).toEqual([])
  })

  it('is first whom most of the figures are about, however often others are named', () => {
    const text = [
      'Pellworth Energy, Inc. and Corvane Systems, Inc. reported. Pellworth Energy, Pellworth Energy, Pellworth Energy!',
      'Revenue of Corvane Systems was 621 million dollars in 2024.',
      'Net income of Corvane Systems was 80 million dollars in 2024.',
      'Revenue of Pellworth Energy was 77 million dollars in 2024.',
    ].join('\n')

    expect(subjectsIn(text).slice(0, 2)).toEqual(['corvane systems', 'pellworth energy'])
  })

  it('is, after them, whoever else is named: evidence may make a company of a name', () => {
    const text = `${NEWS}Revenue of Corvane Systems was 621 million dollars in 2024, and Brindle had less.`

    expect(subjectsIn(text)[0]).toBe('corvane systems')
    expect(subjectsIn(text)).toContain('brindle')
  })

  it('misses nobody by whose evidence a figure of our samples could be decided', () => {
    const decided = readdirSync(SAMPLES)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const content = readFileSync(new URL(name, SAMPLES), 'utf8')
        const alone = judge(content)
        const subjects = evidenceSubjects(alone)
        const compared = someOf(alone)
          .flatMap((entities) => judge(content, [evidenceOn(entities, alone)]).claims)
          .filter(({ support }) => support.matches?.length)
        return compared.map(({ frame }) => ({
          name,
          frame,
          isAsked: subjects.includes(entityKey(frame['entity'] ?? '')),
        }))
      })

    expect(decided.filter(({ isAsked }) => !isAsked)).toEqual([])
    expect(decided.length).toBeGreaterThan(10)
  })
})

/** Everybody an article names; all whom its figures are about; and each of those alone. */
function someOf({ text, claims }: Verdict): readonly (readonly string[])[] {
  const subjects = [...new Set(claims.map(({ frame }) => entityKey(frame['entity'] ?? 'nobody')))]
  return [namedEntities(text.content), subjects, ...subjects.map((subject) => [subject])]
}

/** Evidence that gives everybody of some every figure that is in an article. */
function evidenceOn(entities: readonly string[], { claims }: Verdict): EvidenceDocument {
  const figures = claims.filter(({ frame }) => frame['metric'] !== undefined && frame['period'] !== undefined)
  const facts = entities.flatMap((entity) =>
    figures.map(({ frame }, at) => factFrom(frame, entity, `d-${entity}-${at}`)),
  )
  return { id: 'd', name: 'all.json', sha256: 'd'.repeat(64), kind: 'filing', entities: [...entities], facts }
}

function factFrom(frame: Claim['frame'], entity: string, id: string): Fact {
  const [first = '', last = first] = (frame['period'] ?? '').split('/')
  const period = first === last ? { start: null, end: first } : { start: first, end: last }
  const value = Number.parseFloat(frame['value'] ?? '')
  return {
    id,
    document: 'd',
    entity,
    metric: frame['metric'] ?? '',
    period,
    unit: frame['unit'] ?? '',
    value,
    precision: 1,
    place: 'a row',
  }
}
