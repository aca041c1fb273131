import type { Page, Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../lib/contracts/index.ts'
import {
  ANA,
  findingList,
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

const stage = useStage()

async function openArticle(name: string) {
  const id = await stage().upload(`net/${name}.txt`, sample('en-news-teaser-ad-block'))
  const page = await stage().open(ANA, `/a/${id}`)
  await untilOpen(page, new RegExp(name))
  await untilMine(page)
  await press(page, 'j')
  return { id, page, findings: await listedFindings(page) }
}

/** Notes every try to send an action, by idempotency key, in the order of the tries. */
function noteActions(page: Page): readonly { readonly key: string; readonly body: string }[] {
  const tries: { key: string; body: string }[] = []
  page.on('request', (request: Request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/actions')) return
    tries.push({ key: request.headers()['idempotency-key'] ?? '', body: request.postData() ?? '' })
  })
  return tries
}

async function answersIn(id: string): Promise<readonly string[]> {
  const ledger = await stage().client(RITA).ledger(id)
  if (ledger.kind !== 'ok') return []
  return ledger.value.events.flatMap(({ deed }) => (deed.kind === 'answer' ? [`${deed.finding} ${deed.answer}`] : []))
}

describe('when the API cannot be reached', () => {
  it('deciding goes on, the banner counts what waits, and back online everything arrives once, in order', async () => {
    const { id, page, findings } = await openArticle('offline')
    const tries = noteActions(page)
    await page.context().setOffline(true)

    await press(page, 'y')
    await page.getByText(/1 decision waits here/).waitFor()
    await press(page, 'x', '1', 'y')
    await page.getByText(/3 decisions wait here/).waitFor()
    expect(await selectedFinding(page)).toBe(findings[3])
    expect(await answersIn(id)).toEqual([])
    await page.getByRole('button', { name: 'Try now' }).press('Enter')
    await expect.poll(() => tries.length).toBeGreaterThan(1)
    await page.context().setOffline(false)
    await untilEvents(page, 4)
    await page.getByText(/decisions? waits? here/).waitFor({ state: 'detached' })

    expect(await answersIn(id)).toEqual([
      `${findings[0]} confirm`,
      `${findings[1]} not-an-issue`,
      `${findings[2]} confirm`,
    ])
    const bodies = new Map(tries.map(({ key, body }) => [key, body]))
    expect([...bodies.values()].map((body) => body.includes('not-an-issue'))).toEqual([false, true, false])
    expect(tries.every(({ key, body }) => bodies.get(key) === body)).toBe(true)
    expect(tries.length).toBeGreaterThan(bodies.size)
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })

  it('an answer that arrived, but whose receipt was lost, is not given twice', async () => {
    const { id, page, findings } = await openArticle('receipt')
    const tries = noteActions(page)
    let lost = 0
    await page.route('**/actions', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort('connectionreset')
    })

    await press(page, 'y')
    await page.getByRole('button', { name: 'Try now' }).press('Enter')
    await untilEvents(page, 2)

    expect(await answersIn(id)).toEqual([`${findings[0]} confirm`])
    expect(tries).toHaveLength(2)
    expect(tries[1]).toEqual(tries[0])
  })

  it('what was not sent is not left without a warning', async () => {
    const { page } = await openArticle('leaving')
    const warned = page.waitForEvent('dialog', (dialog) => dialog.type() === 'beforeunload')
    await page.context().setOffline(true)

    await press(page, 'y')
    await page.getByText(/1 decision waits here/).waitFor()
    await page.close({ runBeforeUnload: true })

    expect((await warned).type()).toBe('beforeunload')
  })

  it('a reader is told so where there is nothing to show, and can try again', async () => {
    const id = await stage().upload('net/unreachable.txt', sample('en-news-teaser-ad-block'))
    const page = await stage().open(RITA)
    await page.route('**/v1/articles/**', (route) => route.abort())

    await page.getByRole('link', { name: /unreachable/ }).press('Enter')
    await page.getByRole('heading', { name: 'The API cannot be reached' }).waitFor()
    await page.unroute('**/v1/articles/**')
    await page.getByRole('button', { name: 'Try again' }).press('Enter')

    await untilOpen(page, /unreachable/)
    expect(page.url()).toContain(id)
  })
})

describe('an answer the API refuses', () => {
  it('is shown at once, disappears again, and the reader is told why', async () => {
    const { id, page, findings } = await openArticle('refused')
    const mark = findingList(page).locator(`[data-finding="${findings[0]}"] .answer`)
    const problem: Problem = {
      type: 'about:blank',
      title: 'Not allowed',
      status: 403,
      code: 'forbidden',
      detail: 'Only a lead can answer this.',
    }
    let refuse: () => void = () => undefined
    const seen = new Promise<void>((resolve) => (refuse = resolve))
    await page.route('**/actions', async (route) => {
      await seen
      await route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) })
    })

    await press(page, 'y')
    await expect.poll(() => mark.innerText()).toContain('Confirmed')
    refuse()

    await untilSaid(page, 'Only a lead can answer this.')
    await expect.poll(() => mark.innerText()).toBe('to answer')
    expect(await answersIn(id)).toEqual([])
  })
})
