import { describe, expect, it } from 'vitest'
import { toInterval } from '../../lib/app/review/wilson.ts'
import { DashboardSchema, LabelledArticleSchema } from '../../lib/contracts/index.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { ANA, BEN, BOATS_ARTICLE, CLEO, deskWithBoats, EVERYTHING, mark, RITA } from './desk-of.ts'

const GOLDEN_NAME = /^articles\/boats-[0-9a-f]{8}\.txt$/

describe('the dashboard', () => {
  it('tells volume, ages, outcomes, and how often each rule was right', async () => {
    const { desk, upload, claim, act, finish, open, wait } = await deskWithBoats()
    await upload(`${BOATS}\nIt sails on.`, 1, 'articles/waits.txt')
    wait(2 * 60 * 60 * 1000)
    await claim(ANA)
    const { verdict } = await open(ANA)
    const [wrong, ...right] = verdict.findings
    await act(ANA, { kind: 'answer', finding: wrong?.id ?? '', answer: 'not-an-issue', reason: 'misread' })
    await finish(ANA, { kind: 'decide', outcome: 'reject', reason: 'misleading' })

    const dashboard = await desk.dashboard(CLEO, 2)

    expect(DashboardSchema.parse(dashboard)).toEqual(dashboard)
    expect(dashboard).toMatchObject({
      from: '2026-01-04',
      to: '2026-01-05',
      complete: true,
      volume: [
        { day: '2026-01-04', judged: 0, decided: 0 },
        { day: '2026-01-05', judged: 2, decided: 1 },
      ],
      ages: { medianHoursToDecide: 2 },
      outcomes: { release: 0, 'release-with-changes': 0, reject: 1 },
    })
    expect(dashboard.ages.waiting.map(({ count }) => count)).toEqual([0, 1, 0, 0, 0])
    expect(dashboard.precision.reduce((sum, rule) => sum + rule.said, 0)).toBe(verdict.findings.length)
    expect(dashboard.precision.reduce((sum, rule) => sum + rule.right, 0)).toBe(right.length)
  })

  it('gives the Wilson interval of a share', () => {
    expect(toInterval(8, 10)).toEqual({ right: 8, said: 10, low: 0.49, high: 0.943 })
    expect(toInterval(0, 0)).toEqual({ right: 0, said: 0, low: 0, high: 1 })
  })
})

describe('labels', () => {
  it('are the roles as corrected and the flags of findings that hold, in the format of the corpus', async () => {
    const { desk, claim, act, finish, open } = await deskWithBoats()
    await claim(ANA)
    const { verdict } = await open(ANA)
    const [first] = verdict.sentences
    const [wrong] = verdict.findings
    const start = BOATS.indexOf('spring')
    await act(ANA, { kind: 'correct-role', start: first?.start ?? 0, end: first?.end ?? 0, role: 'opinion' })
    await act(ANA, { kind: 'add-finding', start, end: start + 6, flag: 'figure', severity: 'low' })
    await act(ANA, { kind: 'answer', finding: wrong?.id ?? '', answer: 'not-an-issue', reason: 'misread' })
    await finish(ANA)

    const listed = await desk.labels(undefined)

    if (listed.kind !== 'listed') throw new Error('the labels were refused')
    const [article] = listed.value.articles
    expect(LabelledArticleSchema.parse(article)).toMatchObject({ id: BOATS_ARTICLE, lang: 'en', text: BOATS })
    expect(article?.sentences[0]).toMatchObject({ role: 'opinion', flags: ['figure'] })
    const held = verdict.findings.slice(1).flatMap(({ flag }) => flag ?? [])
    expect(new Set(article?.sentences.slice(1).flatMap(({ flags }) => flags))).toEqual(new Set(held))
  })
})

describe('a golden item', () => {
  it('comes into the queue like every article, and tells a lead alone how it was answered', async () => {
    const { desk, memory, claim, finish, upload, open, act } = await deskWithBoats()
    await claim(ANA)
    await finish(ANA)
    const seeded = await desk.seedGolden(CLEO, BOATS_ARTICLE, mark())
    if (seeded.kind !== 'done') throw new Error('the golden item was refused')
    const { article } = seeded.value
    expect(article).toMatch(GOLDEN_NAME)
    await upload(memory.submitted.get(article) ?? '', 1, article)

    const listed = await desk.queue(BEN, EVERYTHING)
    expect(JSON.stringify([listed, await open(BEN, article)])).not.toMatch(/golden/i)
    await claim(BEN, article)
    const [finding = ''] = (await open(BEN, article)).review.unanswered
    await act(BEN, { kind: 'answer', finding, answer: 'not-an-issue', reason: 'misread' }, article)
    const total = (await open(BEN, article)).verdict.findings.length
    await finish(BEN, { kind: 'decide', outcome: 'release' }, article)

    const agreement = { reviewer: 'ben', said: total, right: total - 1 }
    expect((await desk.dashboard(CLEO, 1)).agreement.golden).toMatchObject([agreement])
    expect((await desk.dashboard(BEN, 1)).agreement.golden).toMatchObject([agreement])
    expect((await desk.dashboard(RITA, 1)).agreement.golden).toEqual([])
    expect(await desk.goldens(undefined)).toMatchObject({
      value: { goldens: [{ of: BOATS_ARTICLE, result: { right: total - 1, said: total, outcomeAgrees: true } }] },
    })
  })

  it('counts neither as decided nor as labelled', async () => {
    const { desk, memory, claim, finish, upload } = await deskWithBoats()
    await claim(ANA)
    await finish(ANA)
    const seeded = await desk.seedGolden(CLEO, BOATS_ARTICLE, mark())
    if (seeded.kind !== 'done') throw new Error('the golden item was refused')
    const { article } = seeded.value
    await upload(memory.submitted.get(article) ?? '', 1, article)
    await claim(BEN, article)
    await finish(BEN, { kind: 'decide', outcome: 'release' }, article)

    expect((await desk.dashboard(CLEO, 1)).volume).toMatchObject([{ decided: 1 }])
    expect(await desk.labels(undefined)).toMatchObject({ value: { articles: [{ id: BOATS_ARTICLE }] } })
  })

  it('is seeded once, however often its request comes', async () => {
    const { desk, memory, claim, finish } = await deskWithBoats()
    await claim(ANA)
    await finish(ANA)
    const request = mark()
    await desk.seedGolden(CLEO, BOATS_ARTICLE, request)

    const again = await desk.seedGolden(CLEO, BOATS_ARTICLE, request)

    expect(again).toMatchObject({ kind: 'done', replayed: true })
    expect(memory.submitted.size).toBe(1)
  })

  it('is made of a decided article only', async () => {
    const { desk } = await deskWithBoats()

    expect(await desk.seedGolden(CLEO, BOATS_ARTICLE, mark())).toMatchObject({ kind: 'invalid' })
    expect(await desk.seedGolden(CLEO, 'articles/none.txt', mark())).toEqual({ kind: 'missing' })
  })
})
