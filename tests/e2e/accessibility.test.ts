import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { CLEO, press, sample, untilMine, untilOpen, useStage } from './stage/index.ts'

const stage = useStage({ articles: { 'reading/rail.txt': sample('en-news-teaser-ad-block') } })

/** The rules of WCAG 2.2 up to level AA that a machine can check (https://www.w3.org/TR/WCAG22/). */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('the sign-in keeps the rules of WCAG 2.2 AA', async () => {
    const page = await stage().openSignedOut('/', { colorScheme })
    await page.getByLabel('Your name').waitFor()

    expect(await findBreaches(page)).toEqual([])
  })

  it.each(['/', '/dashboard', '/bulk', '/goldens'])('%s keeps the rules of WCAG 2.2 AA', async (path) => {
    const page = await stage().open(CLEO, path, { colorScheme })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.skeleton').waitFor({ state: 'detached' })

    expect(await findBreaches(page)).toEqual([])
  })

  it('an opened article and its dialogs keep the rules of WCAG 2.2 AA', async () => {
    const page = await stage().open(CLEO, '/', { colorScheme })
    await page.getByRole('link', { name: /rail/ }).press('Enter')
    await untilOpen(page, /rail/)
    await untilMine(page)
    await press(page, 'j')
    expect(await findBreaches(page)).toEqual([])

    for (const key of ['?', 'x', 'w', 'c']) {
      await press(page, key)
      await page.getByRole('dialog').waitFor()
      expect([key, ...(await findBreaches(page))]).toEqual([key])
      await press(page, 'Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await press(page, 's')
  })
})

/** @returns each broken rule with the elements that break it. */
async function findBreaches(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
