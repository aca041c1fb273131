import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until an article is open, with its text laid out. */
export async function untilOpen(page: Page, article: RegExp): Promise<void> {
  await page.waitForURL((url) => url.pathname.startsWith('/a/'))
  await page.getByRole('heading', { level: 1, name: article }).waitFor()
  await page.locator('[data-article-text] [data-start]').first().waitFor()
}

/** Waits until the viewer may decide the opened article. */
export async function untilMine(page: Page): Promise<void> {
  await page.locator('main .badge.is-mine').waitFor()
}

/** @returns the list of findings beside the opened article. */
export function findingList(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Findings' })
}

/** @returns the id of the selected finding, or undefined. */
export async function selectedFinding(page: Page): Promise<string | undefined> {
  const selected = findingList(page).getByRole('option', { selected: true })
  return (await selected.count()) === 0 ? undefined : ((await selected.getAttribute('data-finding')) ?? undefined)
}

/** Waits until the desk has said something to that effect. */
export async function untilSaid(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.toasts').getByText(text).first().waitFor()
}

/** @returns the ids of the findings, in the order of the list. */
export async function listedFindings(page: Page): Promise<readonly string[]> {
  const ids = await findingList(page)
    .getByRole('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('data-finding')))
  expect(ids).not.toContain(null)
  return ids.flatMap((id) => id ?? [])
}

/** @returns what the list says about the answer to a finding. */
export function answerTo(page: Page, finding: string | undefined): Promise<string> {
  return findingList(page).locator(`[data-finding="${finding}"] .answer`).innerText()
}

/** Waits until the history of the opened article has so many events. */
export async function untilEvents(page: Page, total: number): Promise<void> {
  await page.getByRole('tab', { name: `History ${total}`, exact: true }).waitFor()
}
