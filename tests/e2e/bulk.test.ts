import { describe, expect, it } from 'vitest'
import { ANA, BEN, press, sample, untilOpen, useStage, valueOf } from './stage/index.ts'

const stage = useStage()
const RAIL = sample('en-news-teaser-ad-block')
const RULE = 'urgency-pressure'

/** @returns what has been answered to the findings of the rule in an article. */
async function answersIn(id: string): Promise<readonly string[]> {
  const { verdict, review } = valueOf(await stage().client(ANA).article(id))
  const wanted = new Set(verdict.findings.filter(({ rule }) => rule === RULE).map((finding) => finding.id))
  return review.answers.filter(({ finding }) => wanted.has(finding)).map(({ answer, reason }) => `${answer} ${reason}`)
}

describe('one answer for many findings of a rule', () => {
  it('is previewed, given where it can be, told for each, and taken back as one', async () => {
    const ids: string[] = []
    for (const name of ['one', 'two', 'three', 'four']) ids.push(await stage().upload(`alike/${name}.txt`, RAIL))
    const [one = '', two = '', three = '', four = ''] = ids
    const page = await stage().open(ANA, `/?rule=${RULE}`)
    await page.getByRole('link', { name: 'Answer alike…' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Answer alike: urgency pressure' }).waitFor()
    await page.getByRole('checkbox', { name: '4 findings in 4 articles' }).waitFor()
    const outcome = (id: string) => page.getByRole('listitem').filter({ has: page.locator(`a[href="/a/${id}"]`) })

    const held = valueOf(await stage().client(BEN).article(two))
    valueOf(await stage().client(BEN).claim(held))
    await stage().upload('alike/three.txt', RAIL.replace('nine', 'ten'))
    await press(page, '*', 'x')
    await page.getByRole('dialog').getByRole('textbox').fill('Their usual footer')
    await press(page, 'Shift+Tab', '4')
    await page.getByText(/Will answer 4 findings in 4 articles/).waitFor()
    expect(await Promise.all(ids.map(answersIn))).toEqual([[], [], [], []])
    await press(page, 'Enter')

    await outcome(one).getByText('✓ done').waitFor()
    await outcome(two).getByText('✕ held by Ben').waitFor()
    await outcome(three).getByText('✕ changed since the preview').waitFor()
    await outcome(four).getByText('✓ done').waitFor()
    await page.getByText('Answered: 2 done, 1 held, 1 changed').waitFor()
    const given = ['not-an-issue not-promotional']
    expect(await Promise.all(ids.map(answersIn))).toEqual([given, [], [], given])
    const ledgers = await Promise.all([one, four].map(async (id) => valueOf(await stage().client(ANA).ledger(id))))
    expect(new Set(ledgers.map(({ events }) => events.at(-1)?.batch)).size).toBe(1)
    expect(ledgers[0]?.events.at(-1)?.batch).not.toBeNull()

    await press(page, 'z')
    await outcome(one).getByText('↶ taken back').waitFor()
    await outcome(four).getByText('↶ taken back').waitFor()
    expect(await Promise.all(ids.map(answersIn))).toEqual([[], [], [], []])
    const [ledger] = await Promise.all([one].map(async (id) => valueOf(await stage().client(ANA).ledger(id))))
    expect(ledger?.events.map(({ deed }) => deed.kind)).toEqual(['open-revision', 'answer', 'undo'])
  })

  it('is begun with b from a finding, with those in the same words chosen', async () => {
    const id = await stage().upload('alike/five.txt', RAIL)
    const page = await stage().open(ANA, `/a/${id}`)
    await untilOpen(page, /five/)
    await press(page, 'j', 'j', 'b')

    await page.getByRole('heading', { level: 1, name: 'Answer alike: urgency pressure' }).waitFor()
    await expect.poll(() => page.locator('.match input:checked').count()).toBeGreaterThan(1)
    const chosen = await page.locator('.match:has(input:checked) q').allInnerTexts()
    expect(new Set(chosen).size).toBe(1)
  })
})
