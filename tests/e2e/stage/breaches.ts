import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules of WCAG 2.2 up to level AA that a machine can check (https://www.w3.org/TR/WCAG22/). */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Looks for broken rules of WCAG 2.2 AA.
 * @param place where, in words that tell a failed test
 * @param within a selector, to look at part of the page only
 * @returns each broken rule with the elements that break it
 */
export async function findBreaches(page: Page, place: string, within = 'html'): Promise<readonly string[]> {
  // Frames of the console allow no script, and so no checking from within; what they show is checked on its own. The
  // legacy mode asks for no frames, and opens no page beside this one that would take the keys away from it.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within).exclude('iframe').withTags(WCAG)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${place}: ${id}: ${target.join(' ')}`))
}
