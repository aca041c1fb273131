import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { HEARTBEAT_MS, LEASE_MS } from '../../lib/contracts/index.ts'
import {
  ANA,
  answerTo,
  BEN,
  CLEO,
  listedFindings,
  press,
  RITA,
  sample,
  selectedFinding,
  untilEvents,
  untilMine,
  untilOpen,
  untilSaid,
  useStage,
} from './stage/index.ts'

/** How far the clock of the desk is ahead of that of the machine. */
let aheadMs = 0
const stage = useStage({ clock: () => new Date(Date.now() + aheadMs) })

/** Uploads an article and opens it as Ana's, with the first finding selected. */
async function openAsAna(name: string) {
  const id = await stage().upload(`two/${name}.txt`, sample('en-news-teaser-ad-block'))
  const page = await stage().open(ANA, '/')
  await page.clock.install()
  await page.goto(`/a/${id}`)
  await untilOpen(page, new RegExp(name))
  await untilMine(page)
  await press(page, 'j')
  return { id, ana: page, findings: await listedFindings(page) }
}

async function kindsOf(id: string): Promise<readonly string[]> {
  const ledger = await stage().client(RITA).ledger(id)
  return ledger.kind === 'ok' ? ledger.value.events.map(({ actor, deed }) => `${actor.name} ${deed.kind}`) : []
}

async function takeOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take over' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('Ana is away')
  await press(page, 'Control+Enter')
  await untilMine(page)
}

describe('an article somebody has claimed', () => {
  it('is only to be read by others, who are told whose it is', async () => {
    const { id } = await openAsAna('claimed')
    const page = await stage().open(BEN, `/a/${id}`)
    await untilOpen(page, /claimed/)

    await page.getByText(/^claimed by Ana, \d+ min left$/).waitFor()
    await press(page, 'j', 'y')
    await untilSaid(page, 'The article is not yours.')

    expect(await page.getByRole('button', { name: /^(Confirm|Not an issue|Acceptable here|Finish)/ }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Take over' }).count()).toBe(0)
    expect(await kindsOf(id)).toEqual(['Copydesk open-revision'])
  })

  it('is taken over by a lead with a note; the first one is told, and loses nothing they wrote', async () => {
    const { id, ana } = await openAsAna('taken')
    await press(ana, 'c')
    await ana.keyboard.type('The label stands too low')
    const saved = ana.waitForResponse((response) => response.url().endsWith('/draft') && response.ok())
    await ana.clock.runFor(1000)
    await saved
    await press(ana, 'Escape')
    const cleo = await stage().open(CLEO, `/a/${id}`)
    await untilOpen(cleo, /taken/)

    await takeOver(cleo)
    await ana.clock.fastForward(HEARTBEAT_MS + 30_000)

    await ana.getByText(/Cleo has this article now/).waitFor()
    expect(await ana.getByRole('button', { name: /^Confirm/ }).count()).toBe(0)
    await press(ana, 'c')
    expect(await ana.getByRole('dialog').getByRole('textbox').inputValue()).toBe('The label stands too low')
    await ana.reload()
    await untilOpen(ana, /taken/)
    await press(ana, 'c')
    expect(await ana.getByRole('dialog').getByRole('textbox').inputValue()).toBe('The label stands too low')
    const ledger = await stage().client(RITA).ledger(id)
    expect(ledger.kind === 'ok' && ledger.value.events.at(-1)).toMatchObject({
      actor: { name: 'Cleo' },
      deed: { kind: 'take-over', from: { id: 'ana', name: 'Ana' }, note: 'Ana is away' },
    })
  })

  it('shows a late answer as beaten, by whom and by what, and keeps it to be given again', async () => {
    const { id, ana, findings } = await openAsAna('late')
    await stage().upload('two/other.txt', sample('en-news-teaser-ad-block'))
    const cleo = await stage().open(CLEO, `/a/${id}`)
    await untilOpen(cleo, /late/)
    await takeOver(cleo)

    await press(ana, 'x')
    await ana.getByRole('dialog').getByRole('textbox').fill('Rhona Abernaith says so')
    await press(ana, 'Shift+Tab', '2')

    const banner = ana.getByText(/Cleo came first: take over, .* 1 thing you did was not done\./)
    await banner.waitFor()
    expect(await answerTo(ana, findings[0])).toBe('to answer')
    await ana.getByText(/Cleo has this article now/).waitFor()
    expect(await ana.getByRole('button', { name: 'Do it again' }).count()).toBe(0)
    expect(await kindsOf(id)).toEqual(['Copydesk open-revision', 'Cleo take-over'])

    await press(cleo, 's')
    await untilSaid(cleo, 'Skipped')
    await ana.getByRole('button', { name: 'Claim again' }).press('Enter')
    await untilMine(ana)
    await ana.getByRole('button', { name: 'Do it again' }).press('Enter')
    await untilEvents(ana, 4)

    const ledger = await stage().client(RITA).ledger(id)
    expect(ledger.kind === 'ok' && ledger.value.events.at(-1)).toMatchObject({
      actor: { name: 'Ana' },
      deed: { kind: 'answer', finding: findings[0], reason: 'attributed', note: 'Rhona Abernaith says so' },
    })
  })
})

describe('an article whose lease ran out', () => {
  it('is offered again with the answers it has, and the first one is told', async () => {
    const { id, ana, findings } = await openAsAna('expired')
    await press(ana, 'y', 'y')
    await untilEvents(ana, 3)
    aheadMs += LEASE_MS + 60_000

    const ben = await stage().open(BEN, '/?publisher=two&search=expired')
    await ben.getByRole('link', { name: /expired/ }).waitFor()
    await press(ben, 'n')
    await untilOpen(ben, /expired/)
    await untilMine(ben)

    expect(await answerTo(ben, findings[0])).toContain('Confirmed')
    expect(await answerTo(ben, findings[1])).toContain('Confirmed')
    expect(await answerTo(ben, findings[2])).toBe('to answer')
    await ana.clock.fastForward(LEASE_MS + 30_000)
    await ana
      .getByText(/Ben has this article now|Your hold on this article ran out/)
      .first()
      .waitFor()
    expect(await selectedFinding(ana)).toBe(findings[2])
    expect(await kindsOf(id)).toEqual(['Copydesk open-revision', 'Ana answer', 'Ana answer'])
  })
})
