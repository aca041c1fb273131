import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { verifyLedger } from '../../lib/app/index.ts'
import type { Deed } from '../../lib/contracts/index.ts'
import {
  listedFindings,
  press,
  RITA,
  sample,
  selectedFinding,
  untilMine,
  untilOpen,
  untilSaid,
  useStage,
} from './stage/index.ts'

const RAIL = sample('en-news-teaser-ad-block')
const FIRST = 'articles/inland/rail.txt'
const SECOND = 'articles/inland/letter.txt'
const stage = useStage()

describe('a reviewer without a mouse', () => {
  it('signs in, reads, answers, corrects, adds, comments, takes back, finishes, and is given the next article', async () => {
    const id = await stage().upload('inland/rail.txt', RAIL)
    await stage().upload('inland/letter.txt', sample('en-newsletter-pitch-labelled'))
    const page = await stage().openSignedOut()
    const dialog = page.getByRole('dialog')

    await page.getByLabel('Your name').waitFor()
    await page.keyboard.type('Ana')
    await press(page, 'Enter')
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor()
    await page.getByRole('link', { name: /rail\.txt/ }).waitFor()

    await press(page, 'n')
    await untilOpen(page, /rail\.txt/)
    await untilMine(page)
    const findings = await listedFindings(page)
    expect(findings).toHaveLength(6)

    await press(page, 'j', 'j', 'k')
    expect(await selectedFinding(page)).toBe(findings[0])
    const evidence = page.locator('.evidence button')
    await press(page, ']')
    expect(await evidence.first().getAttribute('aria-current')).toBe('true')
    await press(page, 'Escape')
    expect(await evidence.first().getAttribute('aria-current')).toBeNull()
    await press(page, '[')
    expect(await evidence.first().getAttribute('aria-current')).toBe('true')

    await press(page, 'y')
    expect(await selectedFinding(page)).toBe(findings[1])

    await press(page, 'x')
    await dialog.getByRole('heading', { name: 'Not an issue, because' }).waitFor()
    await press(page, '2')
    await dialog.waitFor({ state: 'detached' })
    expect(await selectedFinding(page)).toBe(findings[2])

    await press(page, 'w')
    await dialog.getByRole('heading', { name: 'Acceptable here, because' }).waitFor()
    await tabTo(page, 'date')
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowUp')
    const until = await dialog.locator('input[type=date]').inputValue()
    await tabBackToChoices(page)
    await press(page, '4')
    await dialog.waitFor({ state: 'detached' })

    await press(page, 'r')
    await dialog.getByRole('heading', { name: /^This sentence is now/ }).waitFor()
    await press(page, '5')
    await untilSaid(page, 'Role changed to notice')

    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft')
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(selected.split(' ')).toHaveLength(2)
    await press(page, 'a')
    await dialog.getByRole('heading', { name: 'Add a missed finding' }).waitFor()
    expect(await dialog.locator('q').innerText()).toContain(selected)
    await press(page, 'h', '4')
    await untilSaid(page, 'Added a finding: urgency')

    await press(page, 'c')
    await dialog.getByRole('heading', { name: 'Comment' }).waitFor()
    await page.keyboard.type('Ask the desk whether the label stands above the headline, j k x.')
    await press(page, 'Control+Enter')
    await untilSaid(page, 'Comment added')

    await press(page, 'z')
    await untilSaid(page, 'Taken back')
    await press(page, 'Shift+Z')
    await untilSaid(page, 'Done again')

    await press(page, 'y', 'y', 'y')
    await page.getByText('All findings answered').waitFor()
    await press(page, 'Enter')
    await dialog.getByRole('heading', { name: 'Finish this article' }).waitFor()
    await press(page, '2')
    await dialog.getByRole('heading', { name: 'Release with changes, because' }).waitFor()
    await press(page, '1')
    await untilOpen(page, /letter\.txt/)
    await untilMine(page)

    expect(Date.parse(until) - Date.now()).toBeGreaterThan(365 * DAY_MS)
    const ledger = await stage().client(RITA).ledger(id)
    if (ledger.kind !== 'ok') throw new Error(`no ledger: ${ledger.kind}`)
    const { events, head } = ledger.value
    expect(verifyLedger(FIRST, events, sha256, head)).toMatchObject({ kind: 'intact', events: 13 })
    expect(events.map(({ deed, actor }) => [actor.name, tell(deed)])).toEqual([
      ['Copydesk', 'open-revision'],
      ['Ana', `answer ${findings[0]} confirm`],
      ['Ana', `answer ${findings[1]} not-an-issue attributed`],
      ['Ana', `answer ${findings[2]} acceptable-here minor-in-context ${until}`],
      ['Ana', 'correct-role notice'],
      ['Ana', `add-finding urgency high ${selected}`],
      ['Ana', 'comment Ask the desk whether the label stands above the headline, j k x.'],
      ['Ana', 'undo 7'],
      ['Ana', 'undo 8'],
      ['Ana', `answer ${findings[3]} confirm`],
      ['Ana', `answer ${findings[4]} confirm`],
      ['Ana', `answer ${findings[5]} confirm`],
      ['Ana', 'decide release-with-changes unlabelled-advertising'],
    ])
    const open = await stage().client(RITA).queue({})
    expect(open.kind === 'ok' && open.value.items.map(({ article, lease }) => [article, lease?.name])).toEqual([
      [SECOND, 'Ana'],
    ])
  })
})

const DAY_MS = 24 * 60 * 60 * 1000

type Page = Awaited<ReturnType<ReturnType<typeof stage>['open']>>

/** Presses Tab until an input of a type has the focus. */
async function tabTo(page: Page, type: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('type'))) === type) return
    await press(page, 'Tab')
  }
  throw new Error(`Tab does not reach an input of type ${type}`)
}

async function tabBackToChoices(page: Page): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if (await page.evaluate(() => document.activeElement?.closest('.choices') !== null)) return
    await press(page, 'Shift+Tab')
  }
  throw new Error('Shift and Tab do not reach the choices')
}

/** @returns what a deed says, as far as the test has chosen it. */
function tell(deed: Deed): string {
  const { kind } = deed
  if (kind === 'answer') {
    const more = ['reason' in deed && deed.reason, 'until' in deed && deed.until]
    return [kind, deed.finding, deed.answer, ...more].filter(Boolean).join(' ')
  }
  if (kind === 'correct-role') return `${kind} ${deed.role}`
  if (kind === 'add-finding') return `${kind} ${deed.flag} ${deed.severity} ${deed.quote}`
  if (kind === 'comment') return `${kind} ${deed.text}`
  if (kind === 'undo') return `${kind} ${deed.seq}`
  if (kind === 'decide') return `${kind} ${deed.outcome}${'reason' in deed ? ` ${deed.reason}` : ''}`
  return kind
}
