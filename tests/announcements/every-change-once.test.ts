import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { announceChanges, type Change } from '../../lib/app/index.ts'
import type { Announcement, Deed } from '../../lib/contracts/index.ts'
import { openFlakyBus } from './flaky-bus.ts'
import { announceAll, changesOf, type Step } from './item-history.ts'

const ARTICLES = ['articles/a.txt', 'articles/b.txt', 'articles/c.txt']

describe('whatever happens to articles', () => {
  it('is announced once each, in an order that every announcement tells', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const told = announceAll(changesOf(history))

        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
        expect(told.map(({ order }) => order)).toEqual(told.map(({ order }) => order).toSorted())
        expect(new Set(told.map(({ order }) => order)).size).toBe(told.length)
        expect(told).toHaveLength(history.reduce((sum, step, index) => sum + countOf(step, history.slice(0, index)), 0))
      }),
    )
  })

  it('reaches the bus in order and whole, however batches are cut, repeated, and refused', async () => {
    await fc.assert(
      fc.asyncProperty(interleaved, fc.array(fc.nat(6)), fc.array(fc.nat(7)), async (changes, cuts, luck) => {
        const bus = openFlakyBus(luck)

        await streamThrough(changes, cuts, bus)

        for (const article of ARTICLES) {
          const expected = announceAll(changes.filter((change) => articleOf(change) === article))
          expect(firstOfEach(bus.taken.filter((announcement) => announcement.article === article))).toEqual(expected)
        }
      }),
    )
  })
})

/** As Lambda does: batches of any size, from the stopped record again, and now and then one it has handled already. */
async function streamThrough(
  changes: readonly Change[],
  cuts: readonly number[],
  bus: ReturnType<typeof openFlakyBus>,
) {
  let start = 0
  for (let turn = 0; start < changes.length; turn++) {
    const repeated = turn % 3 === 2 ? 1 : 0
    const from = Math.max(0, start - repeated)
    const batch = changes.slice(from, from + 1 + repeated + (cuts[turn % cuts.length] ?? 3))
    const { stopped } = await announceChanges(batch, { bus, deadLetters: refuseLetters, sha256 })
    start = from + (stopped === null ? batch.length : batch.findIndex(({ id }) => id === stopped.at))
  }
}

const refuseLetters = { bury: () => Promise.reject(new Error('nothing here is unreadable')) }

/** What somebody sees who drops what they have seen before. */
function firstOfEach(announcements: readonly Announcement[]): readonly Announcement[] {
  return [...new Map(announcements.map((announcement) => [announcement.id, announcement])).values()]
}

function articleOf(change: Change): string {
  return change.kind === 'change' ? change.after.article : change.article
}

const FINDING = 'f'.repeat(16)
const deeds: fc.Arbitrary<Deed> = fc.constantFrom<Deed>(
  { kind: 'answer', finding: FINDING, answer: 'confirm' },
  { kind: 'comment', text: 'Seen.' },
  { kind: 'escalate', note: 'Please look.' },
  { kind: 'decide', outcome: 'release' },
  { kind: 'undo', seq: 1 },
  { kind: 'skip' },
)
const decision = fc.constantFrom(
  undefined,
  null,
  { outcome: 'release' as const, at: '2026-11-02T09:01:00.000Z' },
  { outcome: 'release-with-changes' as const, at: '2026-11-02T09:02:00.000Z' },
  { outcome: 'reject' as const, at: '2026-11-02T09:03:00.000Z' },
)
const commits = fc
  .record({ deeds: fc.array(deeds, { minLength: 1, maxLength: 4 }), decision })
  .map(
    ({ deeds: done, decision: after }): Step =>
      after === undefined ? { kind: 'commit', deeds: done } : { kind: 'commit', deeds: done, decision: after },
  )
const stepOrWord = fc.oneof(fc.constant('lease' as const), fc.constant('verdict' as const), commits)

/** Begins with a verdict; of those after it, some are of later uploads and some of the same. */
const histories = fc
  .array(stepOrWord, { maxLength: 12 })
  .map((later) => (['verdict', ...later] as const).map((one, index) => toStep(one, index)))

function toStep(one: Step | 'lease' | 'verdict', index: number): Step {
  if (one === 'lease') return { kind: 'lease' }
  if (one !== 'verdict') return one
  const judgedAt = new Date(Date.UTC(2026, 10, 2, 8, 0, index)).toISOString()
  return { kind: 'verdict', sequencer: String(10 + Math.floor(index / 3)), judgedAt }
}

/** The changes to three articles, as they come mixed in one stream; those of each article in their order. */
const interleaved = fc.tuple(histories, histories, histories, fc.infiniteStream(fc.nat(2))).map(([a, b, c, turns]) =>
  mix(
    [a, b, c].map((history, lane) => changesOf(history, ARTICLES[lane])),
    turns,
  ),
)

function mix(lanes: readonly (readonly Change[])[], turns: Iterable<number>): readonly Change[] {
  const mixed: Change[] = []
  const places = lanes.map(() => 0)
  for (const turn of turns) {
    const open = lanes.flatMap((lane, index) => ((places[index] ?? 0) < lane.length ? [index] : []))
    const index = open[turn % open.length]
    if (index === undefined) break
    const place = places[index] ?? 0
    places[index] = place + 1
    const change = lanes[index]?.[place]
    if (change !== undefined) mixed.push({ ...change, id: String(1000 + mixed.length) })
  }
  return mixed
}

/** How many announcements a step should give, worked out from the steps alone. */
function countOf(step: Step, before: readonly Step[]): number {
  if (step.kind === 'lease') return 0
  if (step.kind === 'verdict') return 1
  const made = step.deeds.filter(({ kind }) => ['answer', 'decide', 'escalate', 'undo'].includes(kind)).length
  const standing = standingDecision(before)
  const after = step.decision === undefined ? standing : step.decision
  const isReleased = after !== null && after.outcome !== 'reject'
  return made + (isReleased && after !== standing ? 1 : 0)
}

function standingDecision(steps: readonly Step[]) {
  const last = steps.findLast((one) => one.kind === 'verdict' || (one.kind === 'commit' && one.decision !== undefined))
  return last?.kind === 'commit' ? (last.decision ?? null) : null
}
