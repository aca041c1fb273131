import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  ANA,
  BEN,
  CLEO,
  decide,
  findBreaches,
  press,
  sample,
  untilMine,
  untilOpen,
  useStage,
  valueOf,
} from './stage/index.ts'

const RAIL = sample('en-news-teaser-ad-block')
const stage = useStage({ articles: { 'reading/rail.txt': RAIL, 'reading/clear.txt': sample('en-earnings-clean') } })

let decided = ''
let twice = ''
beforeAll(async () => {
  decided = await stage().upload('reading/decided.txt', sample('en-broker-bonus-late-label'))
  await decide(stage().client(CLEO), decided)
  valueOf(await stage().client(CLEO).seedGolden(decided, 'golden-of-the-decided-one'))
  twice = await stage().upload('reading/twice.txt', RAIL)
  await decide(stage().client(BEN), twice)
  await stage().upload('reading/twice.txt', RAIL.replace('Claim your free report', 'Your money doubles, guaranteed.'))
})

/** @returns an article of a name that nobody has opened, on the screen of somebody. */
async function openFresh(name: string, person: typeof ANA, colorScheme: 'light' | 'dark') {
  const id = await stage().upload(`reading/${name}-${colorScheme}.txt`, RAIL)
  const page = await stage().open(person, `/a/${id}`, { colorScheme })
  await untilOpen(page, new RegExp(name))
  await untilMine(page)
  return { id, page }
}

describe.each(['light', 'dark'] as const)('in %s colours, the rules of WCAG 2.2 AA are kept by', (colorScheme) => {
  it('the sign-in', async () => {
    const page = await stage().openSignedOut('/', { colorScheme })
    await page.getByLabel('Your name').waitFor()

    expect(await findBreaches(page, 'sign-in')).toEqual([])
  })

  it.each([
    ['/', /rail\.txt/],
    ['/?search=reading', /decided\.txt/],
    ['/?search=nowhere', /No article fits/],
    ['/dashboard', /Released/],
    ['/bulk?rule=urgency-pressure', /rail\.txt/],
    ['/bulk?rule=none-such', /Nothing to answer/],
    ['/goldens', /not decided yet/],
    ['/nowhere', /./],
  ])('%s', async (path, words) => {
    const page = await stage().open(CLEO, path, { colorScheme })
    await page.locator('main').getByText(words).first().waitFor()

    expect(await findBreaches(page, path)).toEqual([])
  })

  it('what is written over a bulk answer and its outcome', async () => {
    await stage().upload(`reading/alike-${colorScheme}.txt`, RAIL)
    const page = await stage().open(CLEO, '/bulk?rule=free-bait', { colorScheme })
    await page.getByRole('checkbox').first().waitFor()
    await press(page, '*', 'x')
    const asked = await findBreaches(page, 'reason of all')
    await press(page, '1')
    await page.getByRole('button', { name: 'Send' }).waitFor()
    const ready = await findBreaches(page, 'ready to send')
    await press(page, 'Enter')
    await page.getByRole('link', { name: 'To the queue' }).waitFor()
    await press(page, 'z')
    await page.getByText('taken back').first().waitFor()

    expect([...asked, ...ready, ...(await findBreaches(page, 'outcome'))]).toEqual([])
  })

  it('an opened article, its tabs and every dialog on it', async () => {
    const { page } = await openFresh('opened', CLEO, colorScheme)
    const breaches = [...(await findBreaches(page, 'nothing selected'))]
    await press(page, 'j', 'j', ']')
    breaches.push(...(await findBreaches(page, 'a finding selected')))
    for (const key of ['?', 'x', 'w', 'r', 'a', 'c', 'e']) breaches.push(...(await lookAtDialog(page, key)))
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight')
    breaches.push(...(await lookAtDialog(page, 'a')))
    for (const name of [/^Let pass/, /^History/]) {
      await page.getByRole('tab', { name }).click()
      breaches.push(...(await findBreaches(page, String(name))))
    }
    await page.getByRole('button', { name: 'Assign' }).click()
    await page.getByRole('dialog').waitFor()
    breaches.push(...(await findBreaches(page, 'assign')))

    expect(breaches).toEqual([])
  })

  it('answers, and the dialog that finishes', async () => {
    const { page } = await openFresh('finishing', ANA, colorScheme)
    await press(page, 'j', 'y', 'x', '1', 'w', '1', 'y', 'y', 'y')
    await page.getByText('All findings answered').waitFor()

    const breaches = [...(await findBreaches(page, 'all answered')), ...(await lookAtDialog(page, 'Enter'))]
    await press(page, 'Enter', '3')
    breaches.push(...(await findBreaches(page, 'why rejected')))

    expect(breaches).toEqual([])
  })

  it('a decided article, its menu, and the dialog that makes a golden item of it', async () => {
    const page = await stage().open(CLEO, `/a/${decided}`, { colorScheme })
    await untilOpen(page, /decided/)
    const breaches = [...(await findBreaches(page, 'decided'))]
    await page.getByText('More', { exact: true }).click()
    breaches.push(...(await findBreaches(page, 'menu', '.menu')))
    await page.getByRole('button', { name: 'Use as golden item…' }).click()
    await page.getByRole('dialog').waitFor()
    breaches.push(...(await findBreaches(page, 'golden')))

    expect(breaches).toEqual([])
  })

  it('an article that has changed, and the comparison of its revisions', async () => {
    const page = await stage().open(CLEO, `/a/${twice}`, { colorScheme })
    await page.getByText(/Since the revision reviewed before/).waitFor()
    const breaches = [...(await findBreaches(page, 'changed'))]
    await press(page, 'd')
    await page.getByRole('heading', { name: /not as before$/ }).waitFor()
    breaches.push(...(await findBreaches(page, 'comparison')))

    expect(breaches).toEqual([])
  })

  it('the screen of a report, and the report itself', async () => {
    const page = await stage().open(CLEO, `/a/${decided}/report`, { colorScheme })
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
    const breaches = [...(await findBreaches(page, 'screen of a report'))]
    const alone = await stage().openSignedOut('about:blank', { colorScheme })
    await alone.setContent(valueOf(await stage().client(CLEO).report(decided)))
    breaches.push(...(await findBreaches(alone, 'report')))

    expect(breaches).toEqual([])
  })

  it('an article another has, and the dialog to take it over', async () => {
    const { id, page } = await openFresh('taken', ANA, colorScheme)
    const cleo = await stage().open(CLEO, `/a/${id}`, { colorScheme })
    await untilOpen(cleo, /taken/)
    const breaches = [...(await findBreaches(cleo, 'held by another'))]
    await cleo.getByRole('button', { name: 'Take over' }).click()
    await cleo.getByRole('dialog').waitFor()
    breaches.push(...(await findBreaches(cleo, 'take over')))
    await cleo.keyboard.type('Ana is away')
    await press(cleo, 'Control+Enter')
    await untilMine(cleo)
    await press(page, 'j', 'y')
    await page.getByText(/Cleo has this article now/).waitFor()
    await page.getByText(/1 thing you did was not done\./).waitFor()
    breaches.push(...(await findBreaches(page, 'lost and beaten')))

    expect(breaches).toEqual([])
  })

  it('an article while the API cannot be reached', async () => {
    const { page } = await openFresh('offline', ANA, colorScheme)
    await page.context().setOffline(true)
    await press(page, 'j', 'y')
    await page.getByText(/1 decision waits here/).waitFor()

    expect(await findBreaches(page, 'offline')).toEqual([])
  })

  it('an article that could not be loaded', async () => {
    const page = await stage().open(CLEO, '/a/bm93aGVyZQ', { colorScheme })
    await page.getByRole('button', { name: 'Try again' }).waitFor()

    expect(await findBreaches(page, 'not loaded')).toEqual([])
  })
})

/** Opens a dialog by its key, looks at it and closes it. */
async function lookAtDialog(page: Page, key: string): Promise<readonly string[]> {
  await press(page, key)
  await expect
    .poll(() => page.getByRole('dialog').count(), { message: `dialogs after ${key}`, timeout: 20_000 })
    .toBe(1)
  const breaches = await findBreaches(page, `dialog of ${key}`)
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return breaches
}
