import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Presses keys one after the other, and checks after each that the focus is somewhere a reader can go on from. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expectFocus(page, key)
  }
}

/** Fails unless something but the page as a whole has the focus, soon after a key. */
async function expectFocus(page: Page, key: string): Promise<void> {
  await expect.poll(() => page.evaluate(readFocus), { message: `focus after ${key}`, interval: 10 }).not.toBe('BODY')
}

/** Runs in the page. */
function readFocus(): string {
  return document.activeElement?.tagName ?? 'BODY'
}
