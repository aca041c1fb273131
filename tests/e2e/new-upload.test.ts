import { describe, expect, it } from 'vitest'
import {
  ANA,
  answerTo,
  listedFindings,
  press,
  sample,
  untilEvents,
  untilMine,
  untilOpen,
  useStage,
} from './stage/index.ts'

const stage = useStage()
const BEFORE = sample('en-news-teaser-ad-block')
/** The offer is changed, the last call is gone, and a promise has come. */
const AFTER = BEFORE.replace('Claim your free report', 'The shares will double within a year, guaranteed.').replace(
  'should not let another trading day go by',
  'should act before it is too late',
)

describe('a new upload while an article is open', () => {
  it('holds back what was decided on the old one, carries answers over, and shows what is new, gone and changed', async () => {
    const id = await stage().upload('upload/rail.txt', BEFORE)
    const page = await stage().open(ANA, `/a/${id}`)
    await untilOpen(page, /rail/)
    await untilMine(page)
    const before = await listedFindings(page)
    await press(page, 'j', 'y', 'j', 'y')
    await untilEvents(page, 3)
    await stage().upload('upload/rail.txt', AFTER)

    const refused = page.waitForResponse((response) => response.url().endsWith('/actions'))
    await press(page, 'y')

    expect((await refused).status()).toBe(412)
    await page.getByText(/1 thing you did was not done\./).waitFor()
    await page.getByText(/Since the revision reviewed before/).waitFor()
    const after = await listedFindings(page)
    const kept = before.filter((finding) => after.includes(finding))
    expect(kept).toContain(before[0])
    expect(after.filter((finding) => !before.includes(finding)).length).toBeGreaterThan(0)
    expect(await answerTo(page, before[0])).toContain('Confirmed')
    expect(await page.locator('[data-article-text]').innerText()).toContain('The shares will double')
    await page.locator(`[data-finding="${before[0]}"]`).click()
    await page.getByText(/carried over from revision/).waitFor()

    await press(page, 'd')
    await page.waitForURL(`**/a/${id}/diff`)
    const compared = page.getByRole('region', { name: 'Findings compared' })
    await compared.getByRole('heading', { name: /not as before$/ }).waitFor()
    const view = await stage().client(ANA).article(id)
    if (view.kind !== 'ok' || view.value.changes === null) throw new Error('nothing has changed')
    const { changes, gone } = view.value
    const told = await compared.innerText()
    expect(changes.kept.toSorted()).toEqual(kept.toSorted())
    for (const { quote } of gone.filter((finding) => changes.gone.includes(finding.id))) expect(told).toContain(quote)
    for (const { id: finding, quote } of view.value.verdict.findings) {
      if (changes.new.includes(finding)) expect(told).toContain(quote)
    }
    expect(changes.gone.length + changes.changed.length).toBeGreaterThan(0)
    expect(told).toContain(`${changes.kept.length} findings as before.`)
    expect(await page.locator('ins').allInnerTexts()).not.toEqual([])
    expect(await page.locator('del').allInnerTexts()).not.toEqual([])
    await press(page, 'Escape')

    await page.getByRole('button', { name: /^Leave it/ }).press('Enter')
    await untilMine(page)
    const fresh = after.find((finding) => !before.includes(finding))
    await page.locator(`[data-finding="${fresh}"]`).click()
    await press(page, 'y')
    await expect.poll(async () => (await stage().client(ANA).article(id)).kind).toBe('ok')
    await expect.poll(() => answerTo(page, fresh)).toContain('Confirmed')
    const ledger = await stage().client(ANA).ledger(id)
    const kinds = ledger.kind === 'ok' ? ledger.value.events.map(({ deed }) => deed.kind) : []
    expect(kinds.slice(0, 4)).toEqual(['open-revision', 'answer', 'answer', 'open-revision'])
  })
})
