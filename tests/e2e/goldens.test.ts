import { describe, expect, it } from 'vitest'
import type { Finding } from '../../lib/contracts/index.ts'
import { ANA, act, BEN, CLEO, decide, press, sample, untilMine, untilOpen, useStage, valueOf } from './stage/index.ts'

const stage = useStage()
const RAIL = sample('en-news-teaser-ad-block')

describe('a golden item', () => {
  it('is seeded by a lead, answered blind by a reviewer, and shows how far they agree', async () => {
    const id = await stage().upload('inland/rail.txt', RAIL)
    await decide(stage().client(CLEO), id, undefined, {
      kind: 'decide',
      outcome: 'reject',
      reason: 'unlabelled-advertising',
    })
    const cleo = await stage().open(CLEO, `/a/${id}`)
    await untilOpen(cleo, /rail/)
    await cleo.getByText('More', { exact: true }).press('Enter')
    await cleo.getByRole('button', { name: 'Use as golden item…' }).press('Enter')
    await cleo.getByRole('dialog').waitFor()
    await press(cleo, 'Enter')
    await cleo.getByText(/^In the queue again as/).waitFor()

    await expect.poll(async () => valueOf(await stage().client(ANA).queue({})).items.length).toBe(1)

    const ana = await stage().open(ANA, '/')
    const received: string[] = []
    ana.on('response', async (response) => {
      if (response.url().includes('/v1/')) received.push(await response.text())
    })
    await ana.locator('.items a').waitFor()
    await press(ana, 'n')
    await untilMine(ana)
    await press(ana, 'j', 'y', 'x', '1', 'y', 'y', 'y', 'y')
    await ana.getByText('All findings answered').waitFor()
    await press(ana, 'Enter', '3', '1')
    await ana.getByText('Nothing waits for you.').waitFor()
    expect(received.flatMap((body) => /golden|seeded|inland\/rail\.txt/i.exec(body)?.[0] ?? [])).toEqual([])
    expect(received.length).toBeGreaterThan(5)
    expect(await ana.getByRole('link', { name: 'Golden items' }).count()).toBe(0)

    await cleo.goto('/goldens')
    await cleo.getByText('5 of 6 alike, ✓ same outcome').waitFor()
    await cleo.goto('/dashboard')
    const agreement = cleo.getByRole('row', { name: /Ana, golden items/ })
    await agreement.waitFor()
    expect(await agreement.innerText()).toContain('5 of 6')
    await ana.goto('/goldens')
    expect(await ana.getByText('5 of 6 alike').count()).toBe(0)
  })
})

describe('the dashboard', () => {
  it('shows figures that agree with what was decided', async () => {
    const ids: string[] = []
    for (const name of ['a', 'b', 'c']) ids.push(await stage().upload(`figures/${name}.txt`, RAIL))
    const [a = '', b = '', c = ''] = ids
    const isUrgency = ({ rule }: Finding): boolean => rule === 'urgency-pressure'
    await decide(stage().client(ANA), a)
    await decide(stage().client(BEN), b, (finding) => ({
      kind: 'answer',
      finding: finding.id,
      ...(isUrgency(finding)
        ? { answer: 'not-an-issue', reason: 'misread' }
        : { answer: 'acceptable-here', reason: 'house-policy', until: '2999-01-01' }),
    }))
    await act(stage().client(BEN), c, [])
    const figures = valueOf(await stage().client(CLEO).dashboard(14))
    const page = await stage().open(CLEO, '/dashboard')
    await page.getByText('waiting now', { exact: true }).waitFor()
    const read = async (label: string): Promise<string> =>
      page.locator('.key-figures div').filter({ hasText: label }).locator('dd').innerText()

    expect(await read('decided')).toBe(String(figures.volume.reduce((sum, { decided }) => sum + decided, 0)))
    expect(await read('waiting now')).toBe('1')
    expect(figures.outcomes.release).toBeGreaterThanOrEqual(2)
    const urgency = figures.precision.find(({ rule }) => rule === 'urgency-pressure')
    const row = page.getByRole('row', { name: /^urgency pressure/ })
    expect(await row.innerText()).toContain(`${urgency?.right} of ${urgency?.said}`)
    expect((urgency?.said ?? 0) - (urgency?.right ?? 0)).toBe(1)
    expect(await page.getByRole('row', { name: /^Released\s*\d/ }).innerText()).toContain(
      String(figures.outcomes.release),
    )
  })
})
