import { describe, expect, it } from 'vitest'
import type { ArticleView, Severity } from '../../lib/contracts/index.ts'
import { ANA, BEN, BOATS_ARTICLE, CLEO, deskWithBoats, EVERYTHING, mark, RITA, type TestDesk } from './desk-of.ts'

/** Every finding needs two readers. */
const ALL: Severity = 'info'

async function readOnce(): Promise<TestDesk> {
  const test = await deskWithBoats(ALL)
  await test.claim(ANA)
  await test.act(ANA, { kind: 'comment', text: 'The second line is the worst.' })
  await test.finish(ANA)
  return test
}

function kindsOf({ events }: ArticleView): readonly string[] {
  return events.map((event) => ('sealed' in event ? `sealed ${event.kind}` : event.deed.kind))
}

describe('four eyes', () => {
  it('keep the first answers, comments and outcome from whoever may read second', async () => {
    const { open } = await readOnce()

    for (const person of [BEN, CLEO]) {
      const view = await open(person)

      expect(view.review).toMatchObject({ stage: 'second', sealed: true, answers: [], comments: [], outcomes: [] })
      expect(view.review.unanswered).toEqual(view.verdict.findings.map(({ id }) => id))
      expect(new Set(kindsOf(view))).toEqual(
        new Set(['open-revision', 'sealed comment', 'sealed answer', 'sealed decide']),
      )
      expect(JSON.stringify(view)).not.toContain('The second line is the worst.')
    }
  })

  it('keep nothing from the first reader, nor from who only reads', async () => {
    const { open } = await readOnce()

    expect((await open(ANA)).review).toMatchObject({ sealed: false, outcomes: [{ outcome: 'release' }] })
    expect((await open(RITA)).review.answers.length).toBeGreaterThan(0)
  })

  it('withhold ledger and report from the second reader, too', async () => {
    const { desk } = await readOnce()

    expect(await desk.ledger(BEN, BOATS_ARTICLE)).toEqual({ kind: 'sealed' })
    expect(await desk.report(BEN, BOATS_ARTICLE)).toEqual({ kind: 'sealed' })
    expect(await desk.ledger(ANA, BOATS_ARTICLE)).toMatchObject({ kind: 'found' })
  })

  it('show the first answer to a finding after the second', async () => {
    const { open, claim, act } = await readOnce()
    await claim(BEN)
    const [finding = '', other = ''] = (await open(BEN)).review.unanswered

    await act(BEN, { kind: 'answer', finding, answer: 'not-an-issue', reason: 'misread' })

    const { answers } = (await open(BEN)).review
    expect(answers.filter((answer) => answer.finding === finding).map(({ by }) => by.id)).toEqual(['ana', 'ben'])
    expect(answers.filter((answer) => answer.finding === other)).toEqual([])
  })

  it('offer the article to another, not to its first reader', async () => {
    const { desk, open } = await readOnce()

    expect(await desk.next(ANA, EVERYTHING)).toEqual({ kind: 'listed', value: undefined })
    const { version } = await open(ANA)
    const again = await desk.claim(ANA, { article: BOATS_ARTICLE, version }, { takeOver: false }, mark())
    expect(again).toMatchObject({ kind: 'forbidden', detail: expect.stringContaining('second reader') })
    expect(await desk.next(BEN, EVERYTHING)).toMatchObject({ value: { isMine: true } })
  })

  it('decide where both say the same', async () => {
    const { claim, finish } = await readOnce()
    await claim(BEN)

    expect((await finish(BEN)).review).toMatchObject({ stage: 'decided', disputed: [] })
  })

  it('leave it to a lead where they differ, who answers what is disputed', async () => {
    const { claim, finish, act, open, desk } = await readOnce()
    await claim(BEN)
    const [finding = ''] = (await open(BEN)).review.unanswered
    await act(BEN, { kind: 'answer', finding, answer: 'not-an-issue', reason: 'attributed' })
    await finish(BEN)

    expect((await open(CLEO)).review).toMatchObject({ stage: 'lead', disputed: [finding], unanswered: [finding] })
    expect(await desk.next({ ...ANA, id: 'dora' }, EVERYTHING)).toEqual({ kind: 'listed', value: undefined })
    await claim(CLEO)
    expect((await finish(CLEO)).review.stage).toBe('decided')
    expect((await desk.dashboard(CLEO, 1)).agreement.secondReadings).toMatchObject({
      said: (await open(CLEO)).verdict.findings.length,
      right: (await open(CLEO)).verdict.findings.length - 1,
    })
  })

  it('come by an escalation as well, whatever the severities', async () => {
    const { claim, act, open } = await deskWithBoats()
    await claim(ANA)

    const view = await act(ANA, { kind: 'escalate', note: 'Is the spring quarter reported?' })

    expect(view).toMatchObject({ lease: null, review: { stage: 'second' } })
    expect((await open(BEN)).review).toMatchObject({
      escalation: { note: 'Is the spring quarter reported?', by: { id: 'ana' } },
    })
  })
})
