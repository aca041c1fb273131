import { describe, expect, it } from 'vitest'
import { LEASE_MS } from '../../lib/contracts/index.ts'
import { ANA, BEN, BOATS_ARTICLE, CLEO, deskWithBoats, EVERYTHING, mark, RITA } from './desk-of.ts'

const ASK = { takeOver: false }

describe('a lease', () => {
  it('is kept until it runs out, then the article is offered again', async () => {
    const { desk, claim, open, wait } = await deskWithBoats()
    await claim(ANA)

    expect((await open(BEN)).lease).toMatchObject({ holder: 'ana', until: '2026-01-05T10:10:00.000Z' })
    expect(await desk.next(BEN, EVERYTHING)).toEqual({ kind: 'listed', value: undefined })
    wait(LEASE_MS)
    expect(await desk.next(BEN, EVERYTHING)).toMatchObject({
      kind: 'listed',
      value: { isMine: true, article: BOATS_ARTICLE },
    })
  })

  it('is refused while another has the article, and says who and until when', async () => {
    const { desk, claim, open } = await deskWithBoats()
    await claim(ANA)

    const { version } = await open(BEN)
    const refused = await desk.claim(BEN, { article: BOATS_ARTICLE, version }, ASK, mark())

    expect(refused).toMatchObject({ kind: 'held', current: { lease: { holder: 'ana', name: 'Ana' } } })
  })

  it('goes to one of two who claim at the same time', async () => {
    const { desk, open } = await deskWithBoats()
    const { version } = await open(ANA)

    const claims = await Promise.all(
      [ANA, BEN].map((person) => desk.claim(person, { article: BOATS_ARTICLE, version }, ASK, mark())),
    )

    expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale'])
  })

  it('goes on by a heartbeat without changing the version', async () => {
    const { desk, claim, open, wait } = await deskWithBoats()
    const { version } = await claim(ANA)
    wait(LEASE_MS / 2)

    const renewed = await desk.renew(ANA, BOATS_ARTICLE)

    expect(renewed).toMatchObject({ kind: 'done', value: { until: '2026-01-05T10:15:00.000Z' } })
    expect((await open(ANA)).version).toBe(version)
  })

  it('that ran out is still good for an answer as long as nobody else has the article', async () => {
    const { claim, open, act, wait } = await deskWithBoats()
    await claim(ANA)
    wait(LEASE_MS * 2)
    const [finding = ''] = (await open(ANA)).review.unanswered

    const view = await act(ANA, { kind: 'answer', finding, answer: 'confirm' })

    expect(view.lease).toMatchObject({ holder: 'ana', until: '2026-01-05T10:30:00.000Z' })
  })

  it('that another has by now takes no answer, and what was answered before it ran out is kept', async () => {
    const { desk, claim, open, act, wait } = await deskWithBoats()
    await claim(ANA)
    const [first = '', second = ''] = (await open(ANA)).review.unanswered
    const { version } = await act(ANA, { kind: 'answer', finding: first, answer: 'confirm' })
    wait(LEASE_MS)
    await claim(BEN)

    const late = await desk.act(
      ANA,
      { article: BOATS_ARTICLE, version },
      { kind: 'answer', finding: second, answer: 'confirm' },
      mark(),
    )

    expect(late).toMatchObject({ kind: 'stale', current: { lease: { holder: 'ben' } } })
    expect((await open(BEN)).review.answers).toMatchObject([{ finding: first, by: { id: 'ana' } }])
    expect(await desk.renew(ANA, BOATS_ARTICLE)).toMatchObject({ kind: 'held' })
  })

  it('is taken over by a lead alone, and the ledger says from whom', async () => {
    const { desk, claim, open } = await deskWithBoats()
    await claim(ANA)
    const { version } = await open(CLEO)
    const basis = { article: BOATS_ARTICLE, version }
    const wish = { takeOver: true, note: 'Ana is ill.' }

    expect(await desk.claim(BEN, basis, wish, mark())).toMatchObject({ kind: 'forbidden' })
    const taken = await desk.claim(CLEO, basis, wish, mark())

    expect(taken).toMatchObject({ kind: 'done', value: { isMine: true } })
    expect((await open(CLEO)).events.at(-1)).toMatchObject({
      actor: { id: 'cleo' },
      deed: { kind: 'take-over', from: { id: 'ana', name: 'Ana' }, note: 'Ana is ill.' },
    })
  })

  it('given back by skipping is free at once, and the skip is counted', async () => {
    const { desk, claim, open, memory } = await deskWithBoats()
    const { version } = await claim(ANA)

    await desk.skip(ANA, { article: BOATS_ARTICLE, version }, mark())

    expect((await open(BEN)).lease).toBeNull()
    expect((await memory.reviews.find(BOATS_ARTICLE))?.events.at(-1)?.deed).toEqual({ kind: 'skip' })
  })

  it('is not for readers', async () => {
    const { desk, open } = await deskWithBoats()
    const { version } = await open(RITA)

    expect(await desk.claim(RITA, { article: BOATS_ARTICLE, version }, ASK, mark())).toMatchObject({
      kind: 'forbidden',
    })
  })

  it('does not lose a draft when it runs out', async () => {
    const { desk, claim, open, wait } = await deskWithBoats()
    await claim(ANA)
    await desk.draft(ANA, BOATS_ARTICLE, 'Not sure about the sec')
    wait(LEASE_MS)
    await claim(BEN)

    expect((await open(ANA)).draft).toBe('Not sure about the sec')
    expect((await open(BEN)).draft).toBe('')
  })
})
