import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { verifyLedger } from '../../lib/app/index.ts'
import { type Action, ArticleViewSchema } from '../../lib/contracts/index.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { ANA, BEN, BOATS_ARTICLE, CLEO, deskWithBoats, EVERYTHING, mark, RITA } from './desk-of.ts'

const RELEASE: Action = { kind: 'decide', outcome: 'release' }
const REJECT: Action = { kind: 'decide', outcome: 'reject', reason: 'misleading' }

describe('a decision', () => {
  it('needs every finding answered first', async () => {
    const { desk, claim } = await deskWithBoats()
    const { version } = await claim(ANA)

    expect(await desk.act(ANA, { article: BOATS_ARTICLE, version }, RELEASE, mark())).toMatchObject({ kind: 'invalid' })
  })

  it('takes the article out of the queue, gives it back, and puts it among the decided', async () => {
    const { desk, claim, finish } = await deskWithBoats()
    await claim(ANA)

    const view = await finish(ANA, REJECT)

    expect(view).toMatchObject({ lease: null, review: { stage: 'decided', outcomes: [{ outcome: 'reject' }] } })
    expect(await desk.queue(RITA, EVERYTHING)).toMatchObject({ value: { items: [] } })
    expect(await desk.queue(RITA, { ...EVERYTHING, shelf: 'decided' })).toMatchObject({
      value: { items: [{ article: BOATS_ARTICLE, outcome: 'reject', stage: 'decided' }] },
    })
  })

  it('is taken back by its reader without claiming it again, and restored by taking that back', async () => {
    const { claim, finish, open, act } = await deskWithBoats()
    await claim(ANA)
    await finish(ANA)

    const reopened = await act(ANA, { kind: 'undo', seq: (await open(ANA)).review.undo ?? 0 })
    expect(reopened).toMatchObject({ isMine: true, review: { stage: 'first', outcomes: [] } })
    const again = await act(ANA, { kind: 'undo', seq: reopened.review.redo ?? 0 })

    expect(again.review.stage).toBe('decided')
    expect(
      (await open(RITA)).events.map((event) => ('deed' in event ? event.deed.kind : event.kind)).slice(-3),
    ).toEqual(['decide', 'undo', 'undo'])
  })

  it('of another is taken back by a lead, not by a reviewer', async () => {
    const { claim, finish, open, desk, act } = await deskWithBoats()
    await claim(ANA)
    await finish(ANA)
    const { version, events } = await open(BEN)
    const undo: Action = { kind: 'undo', seq: events.length }

    expect(await desk.act(BEN, { article: BOATS_ARTICLE, version }, undo, mark())).toMatchObject({ kind: 'forbidden' })
    expect((await act(CLEO, undo)).review.stage).toBe('first')
  })

  it('is not undone by who gave an answer on which another has built', async () => {
    const { claim, open, act, desk, wait } = await deskWithBoats()
    await claim(ANA)
    const [first = '', second = ''] = (await open(ANA)).review.unanswered
    await act(ANA, { kind: 'answer', finding: first, answer: 'confirm' })
    const { undo } = (await open(ANA)).review
    wait(11 * 60 * 1000)
    await claim(BEN)
    await act(BEN, { kind: 'answer', finding: second, answer: 'confirm' })
    wait(11 * 60 * 1000)
    const { version } = await claim(ANA)

    const refused = await desk.act(ANA, { article: BOATS_ARTICLE, version }, { kind: 'undo', seq: undo ?? 0 }, mark())

    expect(refused).toMatchObject({ kind: 'forbidden' })
  })
})

describe('a change', () => {
  it('that was sent twice is made once, and answered alike', async () => {
    const { desk, claim, open } = await deskWithBoats()
    const { version } = await claim(ANA)
    const [finding = ''] = (await open(ANA)).review.unanswered
    const request = mark()
    const send = () =>
      desk.act(ANA, { article: BOATS_ARTICLE, version }, { kind: 'answer', finding, answer: 'confirm' }, request)

    const first = await send()
    const second = await send()

    expect(first).toMatchObject({ kind: 'done', replayed: false })
    expect(second).toMatchObject({ kind: 'done', replayed: true, value: { review: { answers: [{ finding }] } } })
    expect((await open(ANA)).events).toHaveLength(2)
  })

  it('under the key of another is refused', async () => {
    const { desk, claim, open } = await deskWithBoats()
    const { version } = await claim(ANA)
    const [finding = ''] = (await open(ANA)).review.unanswered
    const { key } = mark()
    const answer: Action = { kind: 'answer', finding, answer: 'confirm' }
    await desk.act(ANA, { article: BOATS_ARTICLE, version }, answer, { key, sha256: 'a'.repeat(64) })

    const other = await desk.act(ANA, { article: BOATS_ARTICLE, version }, answer, { key, sha256: 'b'.repeat(64) })

    expect(other).toEqual({ kind: 'reused-key' })
  })

  it('based on what is no longer so is told what came first', async () => {
    const { desk, claim, open, act } = await deskWithBoats()
    const { version } = await claim(ANA)
    await act(ANA, { kind: 'comment', text: 'From my other window.' })
    const [finding = ''] = (await open(ANA)).review.unanswered

    const stale = await desk.act(
      ANA,
      { article: BOATS_ARTICLE, version },
      { kind: 'answer', finding, answer: 'confirm' },
      mark(),
    )

    expect(stale).toMatchObject({ kind: 'stale', beatenBy: { seq: 2, kind: 'comment', by: { id: 'ana' } } })
  })

  it('must be about a finding of this article, and based on a version of it', async () => {
    const { desk, claim, open, upload } = await deskWithBoats()
    await upload(BOATS.replace('Brindle', 'Tarnow'), 1, 'articles/other.txt')
    const other = await open(ANA, 'articles/other.txt')
    const { version } = await claim(ANA)
    const strange: Action = { kind: 'answer', finding: 'f'.repeat(16), answer: 'confirm' }

    expect(await desk.act(ANA, { article: BOATS_ARTICLE, version }, strange, mark())).toMatchObject({ kind: 'invalid' })
    expect(await desk.act(ANA, { article: BOATS_ARTICLE, version: other.version }, RELEASE, mark())).toMatchObject({
      kind: 'stale',
    })
  })

  it('is made by nobody who only reads, and on nothing one does not hold', async () => {
    const { desk, open } = await deskWithBoats()
    const { version, verdict } = await open(RITA)
    const [{ id: finding } = { id: '' }] = verdict.findings
    const answer: Action = { kind: 'answer', finding, answer: 'confirm' }

    expect(await desk.act(RITA, { article: BOATS_ARTICLE, version }, answer, mark())).toMatchObject({
      kind: 'forbidden',
    })
    expect(await desk.act(ANA, { article: BOATS_ARTICLE, version }, answer, mark())).toMatchObject({ kind: 'held' })
  })

  it.each<[string, Action]>([
    ['a stretch that is no sentence', { kind: 'correct-role', start: 1, end: 5, role: 'promo' }],
    ['a selection outside the text', { kind: 'add-finding', start: 10, end: 9_999, flag: 'urgency', severity: 'low' }],
    ['an empty selection', { kind: 'add-finding', start: 10, end: 10, flag: 'urgency', severity: 'low' }],
    ['an event that is not there', { kind: 'undo', seq: 99 }],
  ])('about %s makes no sense', async (_what, action) => {
    const { desk, claim } = await deskWithBoats()
    const { version } = await claim(ANA)

    expect(await desk.act(ANA, { article: BOATS_ARTICLE, version }, action, mark())).toMatchObject({ kind: 'invalid' })
  })
})

describe('what people add', () => {
  it('is a role put right and a finding that was missed, each with the words it is about', async () => {
    const { claim, open, act } = await deskWithBoats()
    await claim(ANA)
    const [sentence] = (await open(ANA)).verdict.sentences
    const start = BOATS.indexOf('free analysis')
    if (sentence === undefined) throw new Error('the article has no sentence')

    await act(ANA, { kind: 'correct-role', start: sentence.start, end: sentence.end, role: 'opinion' })
    await act(ANA, {
      kind: 'add-finding',
      start,
      end: start + 13,
      flag: 'urgency',
      severity: 'medium',
      note: 'A lure.',
    })

    const { review } = await open(ANA)
    expect(review.corrections).toMatchObject([{ from: sentence.role, role: 'opinion' }])
    expect(review.additions).toMatchObject([{ quote: 'free analysis', flag: 'urgency', note: 'A lure.' }])
  })

  it('never cuts a character in two', async () => {
    const { desk, upload, claim } = await deskWithBoats()
    const text = `${BOATS}\nRockets 🚀 ahead.`
    await upload(text, 2)
    const { version } = await claim(ANA)
    const start = text.indexOf('🚀') + 1

    const refused = await desk.act(
      ANA,
      { article: BOATS_ARTICLE, version },
      { kind: 'add-finding', start, end: start + 5, flag: 'urgency', severity: 'low' },
      mark(),
    )

    expect(refused).toMatchObject({ kind: 'invalid' })
  })
})

describe('a new upload of the article', () => {
  it('beats a change based on the one before', async () => {
    const { desk, claim, upload } = await deskWithBoats()
    const { version } = await claim(ANA)
    await upload(`${BOATS}\nIt sails on.`, 2)

    const late = await desk.act(ANA, { article: BOATS_ARTICLE, version }, { kind: 'comment', text: 'Fine.' }, mark())

    expect(late).toMatchObject({ kind: 'stale' })
  })

  it('keeps answers to findings whose words are still there, and says which are new, gone or changed', async () => {
    const { claim, open, finish, upload } = await deskWithBoats()
    await claim(ANA)
    await finish(ANA)
    const before = await open(ANA)
    const [first, second, third = ''] = BOATS.split('\n')
    await upload(`${first}\n${third}\nGuaranteed to double your money within a week, risk-free!`, 2)

    const after = await open(ANA)

    expect(second).toContain('buy or sell')
    const ids = (view: typeof after) => view.verdict.findings.map(({ id }) => id)
    const { kept = [], gone = [], new: fresh = [], changed = [] } = after.changes ?? {}
    expect([...kept, ...fresh, ...changed.map(({ to }) => to)].toSorted()).toEqual(ids(after).toSorted())
    expect([...kept, ...gone, ...changed.map(({ from }) => from)].toSorted()).toEqual(ids(before).toSorted())
    expect(kept.length * gone.length * fresh.length).toBeGreaterThan(0)
    expect(after.review.stage).toBe('first')
    expect(after.review.answers.map(({ finding, revision }) => [finding, revision])).toEqual(
      before.review.answers
        .filter(({ finding }) => ids(after).includes(finding))
        .map(({ finding }) => [finding, before.revision]),
    )
    expect(after.review.unanswered.toSorted()).toEqual([...fresh, ...changed.map(({ to }) => to)].toSorted())
    expect(after.gone.map(({ id }) => id).toSorted()).toEqual([...gone, ...changed.map(({ from }) => from)].toSorted())
  })

  it('asks again for a waiver whose last day is over', async () => {
    const { claim, open, act, wait } = await deskWithBoats()
    await claim(ANA)
    const [finding = ''] = (await open(ANA)).review.unanswered
    await act(ANA, {
      kind: 'answer',
      finding,
      answer: 'acceptable-here',
      reason: 'house-policy',
      until: '2026-01-06',
    })
    expect((await open(ANA)).review.unanswered).not.toContain(finding)

    wait(2 * 24 * 60 * 60 * 1000)

    const { review } = await open(ANA)
    expect(review.answers).toMatchObject([{ finding, lapsed: true }])
    expect(review.unanswered).toContain(finding)
  })
})

describe('what a person sees', () => {
  it('holds to the contract, and its ledger is whole', async () => {
    const { claim, finish, open, memory } = await deskWithBoats()
    await claim(ANA)
    await finish(ANA)

    const view = await open(RITA)
    const events = (await memory.reviews.find(BOATS_ARTICLE))?.events ?? []

    expect(ArticleViewSchema.parse(view)).toEqual(view)
    expect(verifyLedger(BOATS_ARTICLE, events, sha256)).toMatchObject({ kind: 'intact', events: events.length })
  })
})

describe('an article with more findings than anybody answers', () => {
  it('asks for answers to the gravest thousand, says how many it leaves out, and can be decided', async () => {
    const { upload, claim, open } = await deskWithBoats()
    const flood = Array.from({ length: 1400 }, (_, turn) => `Urgent! Buy or sell offer ${turn}, guaranteed to double?!`)
    await upload(flood.join('\n'), 2)
    await claim(ANA)

    const { verdict, review, events } = await open(ANA)

    expect(verdict.findings.length).toBeGreaterThan(1000)
    expect(review.unanswered).toHaveLength(1000)
    expect(events.at(-1)).toMatchObject({ deed: { beyond: verdict.findings.length - 1000 } })
    expect(JSON.stringify(events.at(-1)).length).toBeLessThan(100_000)
  })
})
