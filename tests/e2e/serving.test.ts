import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sample, useStage } from './stage/index.ts'

const stage = useStage({ articles: { 'served/rail.txt': sample('en-news-teaser-ad-block') } })

/** The most script a first load may transfer, gzipped. */
const MOST_SCRIPT_BYTES = 45 * 1024

/** Takes an article from the queue in a fresh browser. @returns everything that was answered on the way */
async function load(): Promise<readonly Response[]> {
  const page = await stage().openSignedOut('about:blank')
  const answered: Response[] = []
  page.on('response', (response) => answered.push(response))
  await page.goto(stage().url)
  await page.getByLabel('Your name').fill('Ana')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /rail/ }).press('Enter')
  await page.locator('[data-article-text] [data-start]').first().waitFor()
  return answered
}

describe('the console as it is served', () => {
  it('transfers at most 45 KB of script until an article can be read', async () => {
    const scripts = (await load()).filter((response) => response.request().resourceType() === 'script')

    const sizes = await Promise.all(scripts.map(async (response) => gzipSync(await response.body()).length))

    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
  })

  it('comes with a policy that lets nothing run or load but its own files, on every answer', async () => {
    const answered = await load()
    const unknown = await fetch(`${stage().url}/no/such/file.js`)
    const files = answered.filter((response) => !response.url().includes('/v1/'))

    const policies = files.map((response) => response.headers()['content-security-policy'] ?? response.url())

    expect(files.length).toBeGreaterThan(3)
    expect(new Set([...policies, unknown.headers.get('content-security-policy')]).size).toBe(1)
    const [policy = ''] = policies
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
    const calls = answered.filter((response) => response.url().includes('/v1/'))
    expect(calls.length).toBeGreaterThan(2)
    expect(calls.filter((response) => response.headers()['x-content-type-options'] !== 'nosniff')).toEqual([])
  })

  it('runs no script that was put into a page, whoever puts it there', async () => {
    const page = await stage().openSignedOut('/')
    await page.getByLabel('Your name').waitFor()

    const tried = await page.evaluate(() => {
      const refused: string[] = []
      const attempts: Readonly<Record<string, () => unknown>> = {
        markup: () => (document.body.innerHTML = '<img src=x onerror="document.title = 1">'),
        script: () => (document.createElement('script').text = 'document.title = 1'),
      }
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          attempt()
        } catch {
          refused.push(name)
        }
      }
      return refused
    })

    expect(tried).toEqual(['markup', 'script'])
    expect(await page.title()).toContain('Copydesk')
    stage().troubles.splice(0)
  })
})
