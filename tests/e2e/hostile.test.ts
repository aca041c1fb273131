import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ANA, act, listedFindings, press, untilMine, untilOpen, useStage, valueOf } from './stage/index.ts'

const stage = useStage()

const FAMILY = '👩‍👩‍👧'
const TEXT = [
  '<script>document.title = "taken over"; fetch("https://thief.example/")</script>',
  `Ostrander Rail <img src="x" onerror="document.title = 'taken over'"> to shut a third of its depots ${FAMILY}`,
  'By Philippa \u202EhgielnarC\u202C <a href="javascript:alert(1)">Cranleigh</a> &amp; &lt;others&gt; \u200F\u200E\u2066',
  'Ostrander Rail will close nine of its 27 maintenance depots 🚂𝟚𝟛 by the end of the year, the freight operator said on Wednesday. About 640 jobs\u200B will go, most of them in the north.',
  '\uFEFFאוסטרנדר Ostrander עברית carried 31% of the containers in 2025, down from 38% four years earlier, figures from the Inland Freight Board show.',
  'Ad',
  `🚀🚀 The depot shock\u200D changes everything, and Ostrander 𝒮hareholders <svg onload=alert(1)> should not let another trading day go by. ${FAMILY}${FAMILY} Do the shares belong in your portfolio now 🤑, or is it high time to sell? Our free special report \u202Eof March 4\u202C tells you which move to make.`,
  '𝕆strander: buy, hold or sell? </span></p><style>body{display:none}</style> Claim your free report 🎁',
  '"><iframe srcdoc="<script>parent.document.title=1</script>"></iframe> \u2028\u2029\u00AD\u2060',
].join('\n')

describe('an article nobody could judge for lack of words', () => {
  it('says so where its text would be', async () => {
    const id = await stage().upload('hostile/blank.txt', ' \n ')
    const page = await stage().open(ANA, `/a/${id}`)

    const text = page.locator('[data-article-text]')
    await text.getByRole('heading', { name: 'There is no text to show' }).waitFor()
    const { verdict } = valueOf(await stage().client(ANA).article(id))

    expect(verdict.disposition).toBe('abstain')
    expect(await text.innerText()).toContain(verdict.reasons[0]?.message)
  })
})

describe('an article full of markup, directions, invisible characters and pairs of surrogates', () => {
  it('is displayed as the text it is, with each mark on its words', async () => {
    const id = await stage().upload('hostile/page.txt', TEXT)
    const requests: string[] = []
    const page = await stage().open(ANA, `/a/${id}`)
    page.on('request', (request) => requests.push(request.url()))
    await untilOpen(page, /page/)
    await untilMine(page)
    const { verdict } = valueOf(await stage().client(ANA).article(id))
    const { content } = verdict.text

    const pieces = await readPieces(page, content)

    expect(verdict.findings.length).toBeGreaterThanOrEqual(4)
    expect(verdict.findings.some(({ start }) => /[\ud800-\udfff\u200d]/.test(content.slice(0, start)))).toBe(true)
    for (const finding of verdict.findings) {
      const marked = pieces.filter(({ marks }) => marks.includes(finding.id))
      expect(marked.map(({ words }) => words).join('')).toBe(finding.quote.replaceAll(/\r?\n/g, ''))
      expect(marked[0]?.start).toBe(finding.start)
      expect(finding.quote).toBe(content.slice(finding.start, finding.end))
    }
    expect(pieces.map(({ words }) => words).join('')).toBe(content.replaceAll('\n', ''))
    expect(pieces.every(({ start, words }) => content.startsWith(words, start))).toBe(true)
    expect(await page.title()).toBe('hostile/page.txt · Copydesk')
    expect(await page.locator('[data-article-text] :not(div, p, span, mark)').count()).toBe(0)
    expect(await page.locator('script:not([src]), iframe, img, svg[onload], style').count()).toBe(0)
    expect(requests.filter((url) => !url.startsWith(stage().url))).toEqual([])
  })

  it('shows characters that cannot be seen as symbols that can', async () => {
    const id = await stage().upload('hostile/unseen.txt', TEXT)
    const page = await stage().open(ANA, `/a/${id}`)
    await untilOpen(page, /unseen/)

    const names = await page
      .locator('[data-article-text] .symbol')
      .evaluateAll((all) => all.map((each) => each.getAttribute('title')))

    expect(names).toEqual(expect.arrayContaining(['right-to-left override (U+202E)', 'zero-width space (U+200B)']))
    expect(names).toContain('soft hyphen (U+00AD)')
    expect(await page.locator('[data-article-text]').innerText()).toContain(FAMILY)
  })

  it('is quoted as it is wherever it is quoted: list, argument, dialog, history, comparison and report', async () => {
    const id = await stage().upload('hostile/quoted.txt', TEXT)
    await stage().upload('hostile/quoted.txt', TEXT.replace('nine', 'ten'))
    const comment = '<img src=x onerror=alert(1)> \u202Edesrever\u202C'
    await act(stage().client(ANA), id, [{ kind: 'comment', text: comment }])
    await stage().upload('hostile/quoted.txt', `${TEXT}\n<b>Claim your free report</b>`)
    const page = await stage().open(ANA, `/a/${id}`)
    await untilOpen(page, /quoted/)
    await untilMine(page)
    await press(page, 'j', 'r')
    await press(page, 'Escape')
    for (const _ of await listedFindings(page)) await press(page, 'j')
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor()
    await page.getByRole('tab', { name: /^History/ }).click()
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor()
    await page.goto(`/a/${id}/diff`)
    await page.getByRole('heading', { name: /not as before$/ }).waitFor()
    const inComparison = await page.locator('.differences :is(script, img, svg, iframe, style, a)').count()
    await page.goto(`/a/${id}/report`)
    const report = page.frameLocator('iframe')
    await report.getByText('<img src=x onerror=alert(1)>').first().waitFor()

    expect(inComparison).toBe(0)
    expect(await report.locator(':is(script, img, svg, iframe)').count()).toBe(0)
    expect(await page.title()).toBe('Report · Copydesk')
  })

  it('may have a name of the same kind', async () => {
    const name = 'hostile/<img src=x onerror=alert(1)> \u202Egpj.txt'
    const id = await stage().upload(name, TEXT)
    const page = await stage().open(ANA, '/')
    await page.getByRole('link', { name: /onerror/ }).waitFor()
    await page.getByRole('link', { name: /onerror/ }).press('Enter')
    await page.waitForURL(`**/a/${id}`)
    await page.getByRole('heading', { level: 1, name: /onerror/ }).waitFor()

    expect(await page.locator('img').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).locator('.symbol').count()).toBe(1)
  })
})

interface Shown {
  readonly start: number
  readonly marks: readonly string[]
  /** The characters it shows; of a symbol, those it stands for. */
  readonly words: string
}

/** @returns the pieces of text on the screen, in order. */
async function readPieces(page: Page, content: string): Promise<readonly Shown[]> {
  const read = await page.locator('[data-article-text] [data-start]').evaluateAll((elements) =>
    elements.map((element) => ({
      start: Number(element.getAttribute('data-start')),
      marks: (element.getAttribute('data-mark') ?? '').split(' '),
      bits: [...element.childNodes].map((node) =>
        node instanceof Text ? node.data : Number(node instanceof HTMLElement && node.dataset['length']),
      ),
    })),
  )
  return read.map(({ start, marks, bits }) => {
    let words = ''
    for (const bit of bits) {
      const at = start + words.length
      words += typeof bit === 'string' ? bit : content.slice(at, at + bit)
    }
    return { start, marks, words }
  })
}
