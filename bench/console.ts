import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CDPSession, Page } from 'playwright-core'
import { ANA } from '../tests/e2e/stage/people.ts'
import { startStage } from '../tests/e2e/stage/start-stage.ts'

/** What the browser did for one key, in milliseconds. */
interface Work {
  readonly script: number
  readonly layout: number
}

/**
 * How much the console's keys cost on a long article full of findings: the browser's own count of the time it spent in
 * scripts, and on styles and layout, from before a key to the frame after it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      words: { type: 'string', default: '10000' },
      presses: { type: 'string', default: '150' },
    },
  })
  const stage = await startStage()
  try {
    const text = writeArticle(Number(values.words))
    const id = await stage.upload('bench/long.txt', text)
    const page = await stage.open(ANA, `/a/${id}`)
    await page.locator('main .badge.is-mine').waitFor()
    const findings = await page.locator('[data-finding]').count()
    const measured = await measureKeys(page, Number(values.presses))
    print({ words: text.split(/\s+/).length, findings, ...measured }, values.format)
  } finally {
    await stage.close()
  }
}

async function measureKeys(page: Page, presses: number) {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Performance.enable')
  const measure = async (key: string, settle: () => Promise<unknown>): Promise<readonly Work[]> => {
    const all: Work[] = []
    for (let press = -WARM_UP; press < presses; press += 1) {
      const before = await readWork(browser)
      const settled = settle()
      await page.keyboard.press(key)
      await settled
      await page.evaluate(frameAfterNext)
      const after = await readWork(browser)
      if (press >= 0) all.push({ script: after.script - before.script, layout: after.layout - before.layout })
    }
    return all
  }
  const j = await measure('j', async () => undefined)
  for (let press = -WARM_UP; press < presses; press += 1) await page.keyboard.press('k')
  const y = await measure('y', () => page.waitForResponse((response) => response.url().endsWith('/actions')))
  return { j: summarise(j), y: summarise(y) }
}

const WARM_UP = 5

async function readWork(browser: CDPSession): Promise<Work> {
  const { metrics } = await browser.send('Performance.getMetrics')
  const seconds = new Map(metrics.map(({ name, value }) => [name, value]))
  const read = (name: string): number => (seconds.get(name) ?? Number.NaN) * 1000
  return { script: read('ScriptDuration'), layout: read('LayoutDuration') + read('RecalcStyleDuration') }
}

/** Runs in the page. */
function frameAfterNext(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** The same pitch again and again, each time for another coin, until there are enough words. */
function writeArticle(words: number): string {
  const pitch = readFileSync(new URL('../samples/en-token-presale-unlabelled.txt', import.meta.url), 'utf8')
  const parts: string[] = []
  for (let written = 0; written < words; written += pitch.split(/\s+/).length) {
    parts.push(pitch.replaceAll('NuvelithPay', `Nuvelith${parts.length + 1}`))
  }
  return parts.join('\n')
}

function summarise(works: readonly Work[]) {
  const total = works.map(({ script, layout }) => script + layout).toSorted((a, b) => a - b)
  const at = (share: number): number =>
    total[Math.min(total.length - 1, Math.floor(total.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

type Summary = ReturnType<typeof summarise>

interface Result {
  readonly words: number
  readonly findings: number
  readonly j: Summary
  readonly y: Summary
}

function print(result: Result, format: string): void {
  if (format === 'json') {
    console.log(JSON.stringify(result))
    return
  }
  const { words, findings, j, y } = result
  console.log(`${words} words, ${findings} findings; script, style and layout of a key, ms`)
  console.log(`j  next finding          median ${j.median.toFixed(1)}  p95 ${j.p95.toFixed(1)}`)
  console.log(`y  confirm, until kept   median ${y.median.toFixed(1)}  p95 ${y.p95.toFixed(1)}`)
}

await main()
