import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Action, Finding } from '../lib/contracts/index.ts'
import { act, decide, valueOf } from '../tests/e2e/stage/at-work.ts'
import { ANA, BEN, CLEO, type Reviewer } from '../tests/e2e/stage/people.ts'
import { sample } from '../tests/e2e/stage/samples.ts'
import { type Stage, startStage } from '../tests/e2e/stage/start-stage.ts'

const HOUR = 60 * 60 * 1000

/** How far the clocks of desk and pages are ahead of that of the machine. */
let aheadMs = 0

/** Takes the pictures in docs/ anew: the shipped samples at a desk where people are at work. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const stage = await startStage({ fourEyes: 'critical', clock: () => new Date(Date.now() + aheadMs) })
  try {
    const ids = new Map<string, string>()
    for (const [name, text] of ARTICLES) ids.set(name, await stage.upload(`${name}.txt`, sample(text)))
    const idOf = (name: string): string => ids.get(name) ?? ''
    await beginWork(stage, idOf)
    await takeConsole(stage, idOf('harbour-wire/ostrander-depots'))
    await takeQueue(stage)
    await finishWork(stage, idOf)
    await takeDashboard(stage)
  } finally {
    await stage.close()
  }
}

const FOLDER = new URL('../docs/', import.meta.url)

const ARTICLES = [
  ['harbour-wire/ostrander-depots', 'en-news-teaser-ad-block'],
  ['coin-courier/nuvelith-presale', 'en-token-presale-unlabelled'],
  ['coin-courier/vertex-bonus', 'en-broker-bonus-late-label'],
  ['harbour-wire/quarterly-figures', 'en-earnings-clean'],
  ['harbour-wire/scam-warning', 'en-scam-warning-clean'],
  ['morning-ledger/growth-letter', 'en-newsletter-pitch-labelled'],
  ['morning-ledger/market-close', 'en-market-report-clean'],
  ['morning-ledger/column', 'en-opinion-column'],
  ['boersenkurier/token-vorverkauf', 'de-token-presale-unlabelled'],
  ['boersenkurier/broker-bonus', 'de-broker-bonus-late-label'],
  ['boersenkurier/anzeige-im-text', 'de-news-teaser-anzeige-block'],
  ['rheinblatt/brief-an-anleger', 'de-newsletter-pitch-labelled'],
  ['rheinblatt/quartalszahlen', 'de-earnings-clean'],
  ['rheinblatt/boersenbericht', 'de-market-report-clean'],
  ['harbour-wire/ostrander-evening', 'en-news-teaser-ad-block'],
  ['coin-courier/nuvelith-follow-up', 'en-token-presale-unlabelled'],
  ['morning-ledger/growth-letter-2', 'en-newsletter-pitch-labelled'],
] as const

async function beginWork(stage: Stage, idOf: (name: string) => string): Promise<void> {
  await decide(stage.client(CLEO), idOf('coin-courier/nuvelith-follow-up'), judge, REJECTED)
  aheadMs = 2.4 * HOUR
  await act(stage.client(BEN), idOf('coin-courier/vertex-bonus'), [])
  await act(stage.client(CLEO), idOf('rheinblatt/brief-an-anleger'), [{ kind: 'assign', to: ANA.id }])
  const escalated = idOf('boersenkurier/anzeige-im-text')
  await act(stage.client(BEN), escalated, [{ kind: 'escalate', note: 'Is the label part of the page or of the ad?' }])
}

async function takeConsole(stage: Stage, id: string): Promise<void> {
  const comment: Action = { kind: 'comment', text: 'The label stands below the first pitch. Ask the desk to move it.' }
  await act(stage.client(ANA), id, [comment])
  for (const [colorScheme, picture] of [
    ['light', 'console.png'],
    ['dark', 'console-dark.png'],
  ] as const) {
    const page = await open(stage, ANA, `/a/${id}`, colorScheme)
    await page.locator('main .badge.is-mine').waitFor()
    for (const key of colorScheme === 'light' ? ['j', 'y'] : ['j', 'j']) await page.keyboard.press(key)
    await page.getByRole('heading', { level: 2, name: /urgency pressure/ }).waitFor()
    await take(page, picture)
  }
}

async function takeQueue(stage: Stage): Promise<void> {
  const page = await open(stage, ANA, '/', 'light')
  await page.getByRole('link', { name: /ostrander-depots/ }).waitFor()
  await take(page, 'queue.png')
}

async function finishWork(stage: Stage, idOf: (name: string) => string): Promise<void> {
  const work = [
    [3, ANA, 'coin-courier/nuvelith-presale', REJECTED],
    [4, BEN, 'boersenkurier/broker-bonus', CHANGED],
    [27, BEN, 'coin-courier/nuvelith-presale', REJECTED],
    [30, ANA, 'morning-ledger/growth-letter', RELEASED],
    [52, BEN, 'rheinblatt/brief-an-anleger', RELEASED],
    [54, ANA, 'harbour-wire/ostrander-depots', CHANGED],
    [68, BEN, 'harbour-wire/ostrander-evening', CHANGED],
  ] as const
  for (const [hours, person, name, decision] of work) {
    aheadMs = hours * HOUR
    await decide(stage.client(person), idOf(name), judge, decision)
  }
  valueOf(await stage.client(CLEO).seedGolden(idOf('harbour-wire/ostrander-depots'), 'golden-of-the-pictures'))
  aheadMs += HOUR
  const golden = (await waitForGolden(stage)) ?? ''
  await decide(stage.client(BEN), golden, judge, CHANGED)
}

async function waitForGolden(stage: Stage): Promise<string | undefined> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { items } = valueOf(await stage.client(CLEO).queue({ search: 'ostrander-depots-' }))
    if (items[0] !== undefined) return items[0].id
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return undefined
}

async function takeDashboard(stage: Stage): Promise<void> {
  const page = await open(stage, CLEO, '/dashboard?days=7', 'light')
  await page.getByText('waiting now', { exact: true }).waitFor()
  await take(page, 'dashboard.png')
}

/** @returns an answer as the pictures need them: most findings are right, some are not. */
function judge({ id, rule }: Finding, index: number): Action {
  if (rule === 'free-bait') return { kind: 'answer', finding: id, answer: 'not-an-issue', reason: 'not-promotional' }
  if (index % 7 === 5) return { kind: 'answer', finding: id, answer: 'not-an-issue', reason: 'attributed' }
  const until = new Date(Date.now() + 90 * 24 * HOUR).toISOString().slice(0, 10)
  if (index % 9 === 4) return { kind: 'answer', finding: id, answer: 'acceptable-here', reason: 'house-policy', until }
  return { kind: 'answer', finding: id, answer: 'confirm' }
}

const RELEASED = { kind: 'decide', outcome: 'release' } as const
const CHANGED = { kind: 'decide', outcome: 'release-with-changes', reason: 'missing-disclosure' } as const
const REJECTED = { kind: 'decide', outcome: 'reject', reason: 'unlabelled-advertising' } as const

async function open(stage: Stage, person: Reviewer, path: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await stage.open(person, 'about:blank', { colorScheme })
  await page.clock.install({ time: Date.now() + aheadMs })
  await page.goto(path)
  return page
}

/** Waits until what was said is gone, and everything is drawn. */
async function take(page: Page, picture: string): Promise<void> {
  await page.clock.runFor(15_000)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: new URL(picture, FOLDER).pathname })
}

await main()
