import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { HEARTBEAT_MS, LEASE_MS } from '../../lib/contracts/index.ts'
import {
  ANA,
  BEN,
  listedFindings,
  press,
  sample,
  untilEvents,
  untilMine,
  untilOpen,
  untilSaid,
  useStage,
  valueOf,
} from './stage/index.ts'

/** How far the clocks are ahead of that of the machine. */
let aheadMs = 0
const stage = useStage({ clock: () => new Date(Date.now() + aheadMs) })

async function openAsAna(name: string) {
  const id = await stage().upload(`lease/${name}.txt`, sample('en-news-teaser-ad-block'))
  const page = await stage().open(ANA, '/')
  await page.clock.install({ time: Date.now() + aheadMs })
  await page.goto(`/a/${id}`)
  await untilOpen(page, new RegExp(name))
  await untilMine(page)
  await press(page, 'j')
  return { id, page }
}

/** Time goes by on the desk and on the page alike. */
async function goOn(page: Page, milliseconds: number): Promise<void> {
  aheadMs += milliseconds
  await page.clock.fastForward(milliseconds)
}

async function holderOf(id: string): Promise<string | undefined> {
  return valueOf(await stage().client(BEN).article(id)).lease?.name
}

describe('the hold on an article', () => {
  it('lasts for as long as the page is looked at, however long that is', async () => {
    const { id, page } = await openAsAna('kept')

    for (let goneMs = 0; goneMs < 3 * LEASE_MS; goneMs += HEARTBEAT_MS) {
      const renewed = page.waitForResponse(
        (response) => response.request().method() === 'PUT' && response.url().endsWith('/lease'),
      )
      await goOn(page, HEARTBEAT_MS)
      expect((await renewed).status()).toBe(200)
    }

    await page
      .locator('main')
      .getByText(/^yours, (9|10) min left$/)
      .waitFor()
    expect(await holderOf(id)).toBe('Ana')
    expect(valueOf(await stage().client(BEN).next({}))).toBeNull()
    await press(page, 'y')
    await untilEvents(page, 2)
  })

  it('runs out by the clock when nobody renews it: the reader is told, keeps what they wrote, and can claim again', async () => {
    const { id, page } = await openAsAna('left')
    const findings = await listedFindings(page)
    await page.route('**/lease', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))

    await goOn(page, LEASE_MS / 2)
    await page
      .locator('main')
      .getByText(/^yours, 5 min left$/)
      .waitFor()
    await goOn(page, LEASE_MS / 2 + 30_000)
    await page.getByText(/Your hold on this article ran out/).waitFor()
    await press(page, 'y')
    await untilSaid(page, 'The article is not yours.')
    const events = valueOf(await stage().client(BEN).article(id)).events.length

    await page.getByRole('button', { name: 'Claim again' }).press('Enter')
    await untilMine(page)
    await press(page, 'y')
    await untilEvents(page, 2)
    expect(events).toBe(1)
    expect(valueOf(await stage().client(BEN).article(id)).review.answers).toMatchObject([{ finding: findings[0] }])
  })

  it('ends with its time on the screens of others too, who are offered the article', async () => {
    const { id, page } = await openAsAna('offered')
    await page.route('**/lease', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
    const ben = await stage().open(BEN, '/')
    await ben.clock.install({ time: Date.now() + aheadMs })
    await ben.goto(`/a/${id}`)
    await ben.getByText(/^claimed by Ana, \d+ min left$/).waitFor()

    await goOn(ben, LEASE_MS + 60_000)

    await ben.locator('main').getByText('nobody’s', { exact: true }).waitFor()
    await ben.getByRole('button', { name: 'Claim', exact: true }).press('Enter')
    await untilMine(ben)
    expect(await holderOf(id)).toBe('Ben')
  })
})
