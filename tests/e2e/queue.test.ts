import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { QueueWishes } from '../../lib/client/index.ts'
import { ANA, BEN, CLEO, decide, press, sample, useStage, valueOf } from './stage/index.ts'

const stage = useStage({
  articles: {
    'north/rail.txt': sample('en-news-teaser-ad-block'),
    'north/presale.txt': sample('en-token-presale-unlabelled'),
    'north/earnings.txt': sample('en-earnings-clean'),
    'south/rail-letter.txt': sample('en-newsletter-pitch-labelled'),
    'south/bonus.txt': sample('de-broker-bonus-late-label'),
    'south/presale.txt': sample('de-token-presale-unlabelled'),
  },
})

/** @returns the names of the articles in the list, from its top. */
async function listed(page: Page): Promise<readonly string[]> {
  return page.locator('.items .name').allInnerTexts()
}

async function expected(wishes: QueueWishes): Promise<readonly string[]> {
  const { items } = valueOf(await stage().client(ANA).queue(wishes))
  return items.map(({ article }) => article.replace(/^articles\//, ''))
}

describe('the queue', () => {
  it.each([
    ['Severity', 'severity', 'critical'],
    ['Disposition', 'disposition', 'review'],
    ['Language', 'language', 'de'],
    ['Publisher', 'publisher', 'south'],
    ['Rule', 'rule', 'urgency-pressure'],
    ['Assignee', 'assignee', 'none'],
  ] as const)('filtered by %s shows what fits, and keeps it in its address', async (label, name, value) => {
    const page = await stage().open(ANA, '/')
    await page
      .getByRole('link', { name: /presale/ })
      .first()
      .waitFor()
    const fitting = await expected({ [name]: value })

    await page.getByRole('combobox', { name: label }).selectOption(value)
    await expect.poll(() => listed(page)).toEqual(fitting)
    expect(new URL(page.url()).searchParams.get(name)).toBe(value)
    await page.reload()
    await expect.poll(() => listed(page)).toEqual(fitting)

    expect(fitting.length).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter')
    await expect.poll(() => listed(page)).toEqual(await expected({}))
  })

  it('searched for a name also shows what is on other shelves, under their names', async () => {
    const id = await stage().upload('north/rail-decided.txt', sample('en-news-teaser-ad-block'))
    await decide(stage().client(BEN), id)
    await stage().upload('north/rail-earnings.txt', sample('en-earnings-clean'))
    const page = await stage().open(ANA, '/')

    await page
      .getByRole('link', { name: /presale/ })
      .first()
      .waitFor()
    await press(page, '/')
    await page.keyboard.type('RAIL')

    const decided = page.getByRole('region', { name: 'Found on the shelf Decided' })
    await decided.getByRole('link', { name: /rail-decided/ }).waitFor()
    await page.getByRole('region', { name: 'Found on the shelf Cleared' }).getByText('rail-earnings').waitFor()
    expect(await listed(page)).toEqual(
      expect.arrayContaining(['north/rail.txt', 'south/rail-letter.txt', 'north/rail-decided.txt']),
    )
    await decided.getByRole('link').press('Enter')
    await page.getByText('Released by Ben', { exact: true }).waitFor()
  })
})

describe('a queue longer than a page, while others work on it', () => {
  const many = 64
  beforeAll(async () => {
    const text = sample('en-news-teaser-ad-block')
    for (let index = 10; index < 10 + many; index += 1) await stage().upload(`many/${index}.txt`, text)
  })

  it('skips none and repeats none of what still waits', async () => {
    const page = await stage().open(ANA, '/?publisher=many')
    await page.getByRole('button', { name: 'Load more' }).waitFor()
    const first = await listed(page)
    const waiting = Array.from({ length: many }, (_, index) => `many/${index + 10}.txt`)
    const client = stage().client(CLEO)

    const [top, middle] = [first[0], first[30]]
    for (const name of [top, middle, 'many/70.txt']) await decide(client, idOf(name))
    await stage().upload('many/99.txt', sample('en-token-presale-unlabelled'))
    await stage().upload('many/98.txt', sample('en-news-teaser-ad-block'))
    await page.getByRole('button', { name: 'Load more' }).press('Enter')
    await page.getByRole('link', { name: /many\/73/ }).waitFor()

    const all = await listed(page)
    const decided = new Set([top, middle, 'many/70.txt'])
    expect(first).toHaveLength(50)
    expect(new Set(all).size).toBe(all.length)
    expect(waiting.filter((name) => !all.includes(name) && !decided.has(name))).toEqual([])
    expect(all).not.toContain('many/70.txt')
    await page.reload()
    await page.getByRole('button', { name: 'Load more' }).press('Enter')
    await expect.poll(async () => (await listed(page)).length).toBe(many - 1)
    expect(await listed(page)).toContain('many/99.txt')
  })

  function idOf(name: string | undefined): string {
    return Buffer.from(`articles/${name}`).toString('base64url')
  }
})
