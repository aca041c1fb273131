import { describe, expect, it } from 'vitest'
import { BINDINGS, printKeys } from '../../console/src/keys/bindings.ts'
import { ANA, listedFindings, press, sample, selectedFinding, untilMine, untilOpen, useStage } from './stage/index.ts'

const stage = useStage()

/** What takes one to another screen. */
const LEAVING: ReadonlySet<string> = new Set(['open-next', 'skip', 'go-queue', 'go-dashboard'])

/** Opens a fresh article that is Ana's, with its first finding selected. */
async function openArticle(name: string) {
  const id = await stage().upload(`keys/${name}.txt`, sample('en-broker-bonus-late-label'))
  const page = await stage().open(ANA, `/a/${id}`)
  await untilOpen(page, new RegExp(name))
  await untilMine(page)
  await press(page, 'j')
  return { id, page, findings: await listedFindings(page) }
}

describe('single keys', () => {
  it('do nothing while somebody types', async () => {
    const { page, id, findings } = await openArticle('typing')
    const letters = 'jkyxwraeszcn?/JK]['

    await press(page, '/')
    await page.keyboard.type(letters)
    const searched = await page.getByRole('searchbox').inputValue()
    await press(page, 'Escape')
    await page.getByRole('region', { name: 'Text of the article' }).focus()
    await press(page, 'c')
    await page.keyboard.type(letters)
    const written = await page.getByRole('dialog').getByRole('textbox').inputValue()
    await press(page, 'Escape')

    expect([searched, written]).toEqual([letters, letters])
    expect(await selectedFinding(page)).toBe(findings[0])
    expect(await page.getByRole('dialog').count()).toBe(0)
    const view = await stage().client(ANA).article(id)
    expect(view.kind === 'ok' && view.value.events.map(({ seq }) => seq)).toEqual([1])
  })

  it('are all shown by the key for help, and each does no more than it says while a dialog is open', async () => {
    const { page, findings } = await openArticle('help')

    await press(page, '?')
    const sheet = page.getByRole('dialog')
    const text = await sheet.innerText()
    await press(page, 'j', 'y', 'n')

    for (const { label, keys } of BINDINGS) {
      expect(text).toContain(label)
      expect(text).toContain(printKeys(keys))
    }
    expect(await sheet.count()).toBe(1)
    await press(page, 'Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await selectedFinding(page)).toBe(findings[0])
  })

  it('can be turned off, and stay off after a reload', async () => {
    const { page, findings } = await openArticle('off')

    await press(page, '?')
    await page.getByRole('checkbox').press('Space')
    await press(page, 'Escape', 'j')
    await page.reload()
    await untilMine(page)
    await page.keyboard.press('j')

    expect(await selectedFinding(page)).toBeUndefined()
    expect(findings.length).toBeGreaterThan(1)
  })

  it('leave the focus somewhere, each of them', async () => {
    const { page } = await openArticle('focus')
    const keys = BINDINGS.filter(({ command }) => !LEAVING.has(command)).map((binding) => binding.keys)

    for (const each of keys) {
      await press(page, /^[A-Z]$/.test(each) ? `Shift+${each}` : each)
      await press(page, 'Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }

    expect(keys.length).toBeGreaterThan(20)
  })

  it('that close a dialog lose no note, as long as the same finding is selected', async () => {
    const { page } = await openArticle('notes')
    const note = page.getByRole('dialog').getByRole('textbox', { name: /^Note/ })

    await press(page, 'x')
    await note.fill('Said by nobody')
    await press(page, 'Escape', 'w')
    const kept = await note.inputValue()
    await press(page, 'Escape', 'j', 'x')
    const other = await note.inputValue()

    expect([kept, other]).toEqual(['Said by nobody', ''])
  })

  it('that close a dialog lose no note on a missed finding or on the end of the article', async () => {
    const { page, findings } = await openArticle('kept')
    const note = page.getByRole('dialog').getByRole('textbox', { name: /^Note/ })

    await press(page, 'a')
    await note.fill('Missed by all')
    await press(page, 'Escape', 'a')
    const kept = await note.inputValue()
    await press(page, 'Escape', 'Shift+ArrowRight', 'a')
    const other = await note.inputValue()
    await press(page, 'Escape', ...findings.map(() => 'y'))
    await page.getByText('All findings answered').waitFor()
    await press(page, 'Enter')
    await note.fill('Said at the end')
    await press(page, 'Escape', 'Enter')

    expect([kept, other]).toEqual(['Missed by all', ''])
    expect(await note.inputValue()).toBe('Said at the end')
  })

  it('are not lost when they follow the one that closes a dialog at once', async () => {
    const { page } = await openArticle('at-once')
    const dialog = page.getByRole('dialog')

    await press(page, 'x')
    await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('w')])

    await dialog.getByRole('heading', { name: 'Acceptable here, because' }).waitFor()
    expect(await dialog.count()).toBe(1)
  })

  it('that can do nothing say so once, however often they are pressed', async () => {
    const { page } = await openArticle('again')
    await page.keyboard.press('d')
    await page.keyboard.press('d')
    await page.keyboard.press('d')

    await page.locator('.toasts').getByText('There is no revision before.').waitFor()

    expect(await page.locator('.toast').count()).toBe(1)
  })

  it('take one to the queue and back, and leave the focus on what one came to', async () => {
    const { page } = await openArticle('going')

    await press(page, 'g', 'q')
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor()
    await press(page, 'Tab')
    await page.getByRole('link', { name: /going\.txt/ }).press('Enter')
    await untilOpen(page, /going/)
    await untilMine(page)
    const before = page.url()
    await press(page, 's')
    await page.waitForURL((url) => url.href !== before)
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  })
})
