import type { Page } from 'playwright-core'

/** Hears everything the API answers to a page, word for word, before the page does. @returns the bodies so far */
export async function overhear(page: Page): Promise<readonly string[]> {
  const bodies: string[] = []
  await page.route('**/v1/**', async (route) => {
    const response = await route.fetch()
    bodies.push(await response.text())
    await route.fulfill({ response })
  })
  return bodies
}
