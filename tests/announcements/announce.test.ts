import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { announce } from '../../lib/app/index.ts'
import { AnnouncementSchema, type Deed } from '../../lib/contracts/index.ts'
import { announceAll, changesOf, type Step } from './item-history.ts'
import { ANA } from './people.ts'

const T1 = '2026-11-02T08:00:00.000Z'
const T2 = '2026-11-02T08:30:00.000Z'
const FINDING = 'f'.repeat(16)

const JUDGED: Step = { kind: 'verdict', sequencer: '01', judgedAt: T1 }
const OPENED: Deed = {
  kind: 'open-revision',
  changes: { from: null, kept: [], new: [FINDING], gone: [], changed: [] },
  severities: { [FINDING]: 'high' },
  beyond: 0,
  moved: [],
}
const ANSWER: Deed = { kind: 'answer', finding: FINDING, answer: 'confirm', note: 'Heron says so.' }
const RELEASE: Deed = { kind: 'decide', outcome: 'release', note: 'Heron is fine.' }
const REJECT: Deed = { kind: 'decide', outcome: 'reject', reason: 'misleading' }
const ESCALATE: Deed = { kind: 'escalate', note: 'Heron?' }
const COMMENT: Deed = { kind: 'comment', text: 'Heron?' }
const released = { outcome: 'release', at: '2026-11-02T09:01:00.000Z' } as const

describe('announcing a change', () => {
  it('tells of a new verdict by hashes and counts', () => {
    const [announcement] = announceAll(changesOf([JUDGED]))

    expect(announcement).toMatchObject({
      schema: 'copydesk.verdict-issued/1',
      at: T1,
      article: 'articles/harbour/brindle.txt',
      upload: { bucket: 'intake', versionId: 'v1', sequencer: '01'.padEnd(40, '0') },
      disposition: 'review',
      severity: 'high',
      findingCounts: { high: 1 },
      reasons: ['urgency-pressure'],
      replaces: null,
      ledger: { seq: 0, hash: null },
    })
    expect(AnnouncementSchema.parse(announcement)).toEqual(announcement)
  })

  it('tells of a decision and of the release that follows from it, in this order', () => {
    const steps: Step[] = [JUDGED, { kind: 'commit', deeds: [OPENED, RELEASE], by: ANA, decision: released }]

    const told = announceAll(changesOf(steps))

    expect(told.map(({ schema }) => schema)).toEqual([
      'copydesk.verdict-issued/1',
      'copydesk.decision-made/1',
      'copydesk.article-released/1',
    ])
    expect(told[1]).toMatchObject({
      deed: 'decide',
      by: { id: 'ana', duty: 'reviewer' },
      stage: 'decided',
      outcome: 'release',
    })
    expect(told[2]).toMatchObject({ outcome: 'release', by: { id: 'ana' }, at: released.at, ledger: told[1]?.ledger })
    for (const announcement of told) expect(AnnouncementSchema.parse(announcement)).toEqual(announcement)
  })

  it.each<[what: string, steps: readonly Step[], told: readonly string[]]>([
    ['a comment', [{ kind: 'commit', deeds: [COMMENT] }], []],
    ['the renewal of a lease', [{ kind: 'lease' }], []],
    ['a question to a second reader', [{ kind: 'commit', deeds: [ESCALATE], stage: 'second' }], ['decision-made']],
    ['an answer', [{ kind: 'commit', deeds: [OPENED, ANSWER] }], ['decision-made']],
    ['a rejection', [{ kind: 'commit', deeds: [REJECT], decision: { outcome: 'reject', at: T2 } }], ['decision-made']],
    ['a first reading that wants a second', [{ kind: 'commit', deeds: [RELEASE], stage: 'second' }], ['decision-made']],
    [
      'a comment on a released article',
      [
        { kind: 'commit', deeds: [RELEASE], decision: released },
        { kind: 'commit', deeds: [COMMENT] },
      ],
      ['decision-made', 'article-released'],
    ],
    [
      'a release taken back and restored',
      [
        { kind: 'commit', deeds: [RELEASE], decision: released },
        { kind: 'commit', deeds: [{ kind: 'undo', seq: 1 }], decision: null },
        { kind: 'commit', deeds: [{ kind: 'undo', seq: 2 }], decision: released },
      ],
      ['decision-made', 'article-released', 'decision-made', 'decision-made', 'article-released'],
    ],
    [
      'another verdict on a released article',
      [
        { kind: 'commit', deeds: [RELEASE], decision: released },
        { kind: 'verdict', sequencer: '02', judgedAt: T2 },
      ],
      ['decision-made', 'article-released', 'verdict-issued'],
    ],
    ['the same verdict filed again', [{ kind: 'verdict', sequencer: '01', judgedAt: T2 }], ['verdict-issued']],
  ])('of %s tells what concerns the outside', (_, steps, expected) => {
    const [, ...told] = announceAll(changesOf([JUDGED, ...steps]))

    expect(told.map(({ schema }) => schema.replace(/^copydesk\.|\/1$/g, ''))).toEqual(expected)
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
  })

  it('seals the outcome, and what was answered, while somebody else has to look', () => {
    const steps: Step[] = [JUDGED, { kind: 'commit', deeds: [OPENED, ANSWER, RELEASE], stage: 'second' }]

    const [, answer, decision] = announceAll(changesOf(steps))

    expect(answer).toMatchObject({ deed: 'answer', finding: FINDING, stage: 'second', outcome: null })
    expect(decision).toMatchObject({ deed: 'decide', stage: 'second', outcome: null })
    expect(JSON.stringify([answer, decision])).not.toMatch(/confirm|"release"/)
  })

  it('holds no word of the article, of a note, or of a name', () => {
    const verdict: Step = { kind: 'verdict', sequencer: '01', judgedAt: T1, words: 'Heron doubles your money.' }
    const steps: Step[] = [verdict, { kind: 'commit', deeds: [ANSWER, COMMENT, RELEASE], by: ANA, decision: released }]

    const json = JSON.stringify(announceAll(changesOf(steps)))

    expect(json).not.toMatch(/heron|marsh/i)
  })

  it('refuses a change whose events are not all there', () => {
    const [, change] = changesOf([JUDGED, { kind: 'commit', deeds: [ANSWER, RELEASE] }])
    if (change?.kind !== 'change') throw new Error('there is a change')
    const { before, after } = change

    const damaged = [after.pending?.slice(1), ['no JSON', 'either'], undefined]

    for (const pending of damaged) {
      const item = { ...after, pending }
      expect(() => announce(before, item, sha256)).toThrow(expect.objectContaining({ code: 'store-corrupt' }))
    }
  })
})
