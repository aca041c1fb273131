import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { verifyLedger } from '../../lib/app/index.ts'
import { LedgerExportSchema } from '../../lib/contracts/index.ts'
import { BEN, decide, press, RITA, sample, untilOpen, useStage } from './stage/index.ts'

const stage = useStage()

/** @returns a file that a button of the menu gives one to keep. */
async function save(page: Page, name: string): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByText('More', { exact: true }).press('Enter')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name }).press('Enter')
  const download = await saved
  await page.getByText('More', { exact: true }).press('Enter')
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

describe('what is kept of a decided article', () => {
  it('is a report one can read and a ledger whose chain can be proved, as JSON and as CSV', async () => {
    const id = await stage().upload('records/rail.txt', sample('en-news-teaser-ad-block'))
    const { verdict } = await decide(stage().client(BEN), id)
    const page = await stage().open(RITA, `/a/${id}`)
    await untilOpen(page, /rail/)

    const json = await save(page, 'Ledger as JSON')
    const csv = await save(page, 'Ledger as CSV')
    await page.getByText('More', { exact: true }).press('Enter')
    await page.getByRole('link', { name: 'Report to print' }).press('Enter')
    const report = page.frameLocator('iframe')
    await report.getByRole('heading', { level: 1 }).waitFor()

    const ledger = LedgerExportSchema.parse(JSON.parse(json.text))
    expect(json.name).toMatch(/rail.*-ledger\.json$/)
    expect(verifyLedger('articles/records/rail.txt', ledger.events, sha256, ledger.head)).toMatchObject({
      kind: 'intact',
      events: verdict.findings.length + 2,
    })
    expect(csv.name).toMatch(/rail.*-ledger\.csv$/)
    expect(csv.text.trim().split(/\r?\n/).length).toBe(verdict.findings.length + 3)
    for (const { hash } of ledger.events) expect(csv.text).toContain(hash)
    const told = await report.locator('body').innerText()
    for (const { quote } of verdict.findings) expect(told.replaceAll(/\s+/g, ' ')).toContain(quote.slice(0, 40))
    expect(told).toContain(ledger.head.hash)
    await press(page, 'Escape')
    await untilOpen(page, /rail/)
  })
})
