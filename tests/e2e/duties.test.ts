import { describe, expect, it } from 'vitest'
import { ANA, CLEO, press, RITA, sample, untilMine, untilOpen, untilSaid, useStage } from './stage/index.ts'

const stage = useStage({ articles: { 'duties/rail.txt': sample('en-news-teaser-ad-block') } })
const CHANGING =
  /^(Confirm|Not an issue|Acceptable here|Finish|Add|Role|Comment|Escalate|Skip|Undo|Claim|Assign|Take over)/

describe('a reader', () => {
  it('sees everything and is offered nothing that changes anything', async () => {
    const page = await stage().open(RITA)
    await page.getByRole('link', { name: /rail/ }).press('Enter')
    await untilOpen(page, /rail/)

    await press(page, 'j', 'y', 'x', 'r', 'a', 'c', 'e', 's')

    expect(await page.getByRole('button', { name: CHANGING }).count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByText('You can read here, and change nothing.').waitFor()
    await press(page, 'n')
    await untilSaid(page, 'Readers take no articles.')
    const queue = await stage().client(RITA).queue({})
    expect(queue.kind === 'ok' && queue.value.items.map(({ lease }) => lease)).toEqual([null])
  })
})

describe('a lead', () => {
  it('says whose an article is, and that one is given it next', async () => {
    const page = await stage().open(CLEO)
    await page.getByRole('link', { name: /rail/ }).press('Enter')
    await untilOpen(page, /rail/)
    await untilMine(page)

    await page.getByRole('button', { name: 'Assign' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('ana')
    await press(page, 'Enter')
    await page.getByText('assigned to ana', { exact: true }).waitFor()
    await press(page, 's')
    await untilSaid(page, 'Skipped')

    const ana = await stage().open(ANA)
    await ana.getByText('assigned to you', { exact: true }).waitFor()
    await press(ana, 'n')
    await untilOpen(ana, /rail/)
    await untilMine(ana)
    expect(await ana.getByRole('button', { name: /^(Assign|Take over)/ }).count()).toBe(0)
  })
})
