import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderReportPage } from '../../lib/report/index.ts'
import { makeVerdict, PITCH } from '../cli/sample-verdict.ts'
import { JON, MIRA, reviewOf } from './sample-review.ts'

const CHROMIUM = '/usr/bin/chromium'
const PRINTED = { check: 'intact', printedAt: '2026-03-02T12:00:00.000Z' }
const HOSTILE = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>\u202e`

describe.skipIf(!existsSync(CHROMIUM))('the printed report in a browser', () => {
  let browser: Awaited<ReturnType<typeof chromium.launch>>

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  }, 60_000)

  afterAll(() => browser.close())

  async function open(html: string) {
    const page = await browser.newPage({ viewport: { width: 800, height: 1000 } })
    const trouble: string[] = []
    page.on('request', (request) => trouble.push(request.url()))
    page.on('console', (message) => trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(error.message))
    await page.setContent(html)
    return { page, trouble }
  }

  it('runs nothing, asks for nothing and stays within the width of the page', async () => {
    const verdict = makeVerdict({ parts: [['promo', `${HOSTILE} ${'long'.repeat(200)}`]] })
    const review = await reviewOf(verdict, [[JON, { kind: 'comment', text: HOSTILE }]], { article: HOSTILE })
    const { page, trouble } = await open(renderReportPage({ ...review, ...PRINTED }))

    const title = await page.title()
    const [width, room] = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]').then(toNumbers)

    expect(trouble).toEqual([])
    expect(title).toBe(`Review of ${HOSTILE.replace('\u202e', '[RLO]')}`)
    expect(width).toBeLessThanOrEqual(room ?? 0)
  }, 60_000)

  it('says everything in black and white', async () => {
    const review = await reviewOf(makeVerdict(PITCH), [
      [MIRA, { kind: 'answer', finding: 'finding-0', answer: 'confirm' }],
    ])
    const { page } = await open(renderReportPage({ ...review, ...PRINTED }))

    const colors = await page.evaluate(`[...new Set([...document.querySelectorAll('body *')].flatMap((element) => {
      const style = getComputedStyle(element)
      return [style.color, style.backgroundColor, style.borderLeftColor, style.textDecorationColor]
    }))]`)

    expect(colors).toSatisfy((all: unknown[]) => all.every((color) => /^rgba?\((\d+), \1, \1[,)]/.test(String(color))))
  }, 60_000)

  it('prints on pages that are numbered and name the article', async () => {
    const review = await reviewOf(makeVerdict(PITCH), [])
    const { page } = await open(renderReportPage({ ...review, ...PRINTED }))

    const pdf = await page.pdf({ format: 'A4' })

    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
  }, 60_000)
})

function toNumbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : []
}
