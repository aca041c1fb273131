import { describe, expect, it } from 'vitest'
import { renderReportPage } from '../../lib/report/index.ts'
import { makeVerdict, PITCH } from '../cli/sample-verdict.ts'
import { type Done, JON, MIRA, reviewOf, type SampleReview } from './sample-review.ts'

const PRINTED = { check: 'intact: every hash was computed again', printedAt: '2026-03-02T12:00:00.000Z' }
const SENTENCE = 'The order looks brave for a company of this size.'

const VERDICT = makeVerdict(PITCH)
const START = VERDICT.text.content.indexOf(SENTENCE)
const SPAN = { start: START, end: START + SENTENCE.length }

/** What two people said of the sample, event 2 and on. */
const DEEDS: readonly Done[] = [
  [MIRA, { kind: 'answer', finding: 'finding-0', answer: 'not-an-issue', reason: 'misread' }],
  [MIRA, { kind: 'undo', seq: 2 }],
  [MIRA, { kind: 'answer', finding: 'finding-0', answer: 'confirm', note: 'No date is given.' }],
  [MIRA, { kind: 'answer', finding: 'finding-1', answer: 'confirm' }],
  [MIRA, waiver('finding-1', '2026-06-30')],
  [MIRA, waiver('finding-2', '2026-01-31')],
  [MIRA, { kind: 'correct-role', ...SPAN, role: 'promo', from: 'opinion', quote: SENTENCE }],
  [MIRA, { kind: 'add-finding', ...SPAN, flag: 'superlative', severity: 'low', id: 'added', quote: SENTENCE }],
  [MIRA, { kind: 'comment', text: 'The advertiser called.' }],
  [JON, { kind: 'decide', outcome: 'reject', reason: 'unlabelled-advertising', note: 'Ask for a label.' }],
]

function waiver(finding: string, until: string) {
  return { kind: 'answer', finding, answer: 'acceptable-here', reason: 'house-policy', until } as const
}

/** The page as a reader gets it: tags gone, runs of blanks one. */
function readText(page: string): string {
  return page
    .replace(/<style>[^]*?<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

function print(review: SampleReview, change: Partial<typeof PRINTED> = {}): string {
  return renderReportPage({ ...review, ...PRINTED, ...change })
}

/** One finding of the page, as text. */
function findingText(page: string, name: string): string {
  const [, rest = ''] = page.split(`id="finding-${name}"`)
  return readText(`<article ${rest.split('</article>')[0] ?? ''}`)
}

describe('the printed report', () => {
  it('says what became of the article, who decided it, and by what it was judged', async () => {
    const review = await reviewOf(VERDICT, DEEDS)

    const [title = ''] = print(review).split('</header>')

    expect(readText(title)).toMatch(/articles\/nordvik\.txt rejected Publisher nordvik\.example/)
    expect(readText(title)).toContain('Decided by Jon Berg (lead, jon ), event 11')
    expect(readText(title)).toContain('advertising without a label Ask for a label.')
    for (const { sha256 } of [VERDICT.text, VERDICT.engine.pack, VERDICT.engine.model]) expect(title).toContain(sha256)
    expect(title).toContain(review.ledger.at(-1)?.verdict)
  })

  it('says of an article nobody has decided who has to look next', async () => {
    const [title = ''] = print(await reviewOf(VERDICT, [])).split('</header>')

    expect(readText(title)).toContain('not decided: waits for its first reader')
    expect(readText(title)).not.toContain('Decided by')
  })

  it('has its parts in the order in which they are read', async () => {
    const page = print(await reviewOf(VERDICT, DEEDS))

    const headings = [...page.matchAll(/<h2>([^<]*)/g)].map(([, heading = '']) => heading.trim())

    expect(headings).toEqual([
      'How to read this page',
      'The text',
      'Findings',
      'Findings that people added',
      'Corrected roles',
      'Near misses that were cleared',
      'Comments',
      'Outcomes',
      'Revisions reviewed',
      'The ledger',
      'What this page can prove, and what it cannot',
    ])
  })

  it('argues a finding in full, and says whether its citations were checked', async () => {
    const page = print(await reviewOf(VERDICT, []))

    const text = findingText(page, '2')

    expect(text).toContain('urgency-pressure high line 8')
    expect(text).toContain('Urgent action needed The copy presses the reader to act.')
    expect(text).toContain('Pressure pushes a reader past the risk information.')
    expect(text).toContain('A date and a reason why it matters.')
    expect(text).toContain('FINRA Rule 2210(d)(1) US broker-dealers not checked')
    expect(text).toContain('Article 44 EU firms checked')
    expect(text).toContain('nobody has measured')
    expect(text).toContain('Answers none given')
  })

  it('shows every answer a finding was given, and why one no longer counts', async () => {
    const page = print(await reviewOf(VERDICT, DEEDS))

    expect(findingText(page, '2')).toMatch(/not an issue : the words were misread .* taken back by event 3 confirmed/)
    expect(findingText(page, '2')).toMatch(
      /confirmed Mira Holm \(reviewer, mira \), 2026-03-02 09:03:00 UTC, event 4 No date/,
    )
    expect(findingText(page, '3')).toMatch(
      /confirmed .* replaced by a later answer acceptable here : house policy allows it/,
    )
    expect(findingText(page, '3')).toContain('until 2026-06-30')
    expect(findingText(page, '1')).toContain('run out: the finding wants an answer again')
  })

  it('counts an answer again when taking it back was itself taken back', async () => {
    const again: Done = [MIRA, { kind: 'undo', seq: 3 }]
    const page = print(await reviewOf(VERDICT, [...DEEDS.slice(0, 2), again]))

    expect(findingText(page, '2')).toContain('not an issue : the words were misread')
    expect(findingText(page, '2')).not.toContain('taken back')
  })

  it('shows what people added and corrected, in the text and below it', async () => {
    const page = print(await reviewOf(VERDICT, DEEDS))

    expect(findingText(page, 'A1')).toContain(`superlative low line 5, added ${SENTENCE} Mira Holm`)
    expect(page).toContain('<span class="letter promo">O→P</span>')
    expect(page).toMatch(
      /<span class="mark added lane-0">The order looks brave[^<]*<\/span><sup><a href="#finding-A1">/,
    )
  })

  it('lists near misses with the guard and the words that cleared them', async () => {
    const text = readText(print(await reviewOf(VERDICT, [])))

    expect(text).toContain('advice-rating cut the shares to &quot;Hold&quot; analyst-action Mira Holm')
  })

  it('ends in the whole ledger with every hash, and what checking it came to', async () => {
    const review = await reviewOf(VERDICT, DEEDS)
    const page = print(review, { check: 'broken at event 3' })

    const [, ledger = ''] = page.split('<section class="ledger">')
    const rows = [...ledger.matchAll(/<tr id="event-(\d+)">/g)].map(([, seq]) => Number(seq))

    expect(rows).toEqual(review.ledger.map(({ seq }) => seq))
    for (const { hash } of review.ledger) expect(ledger.replaceAll('<wbr>', '')).toContain(hash)
    expect(readText(ledger)).toContain('Checked: broken at event 3')
    expect(readText(ledger)).toContain('took an event back: event 2')
    expect(readText(ledger)).toContain('corrected a role: opinion to promo')
  })

  it('does not take a text that was not judged for clean', async () => {
    const reasons = [{ code: 'empty', message: 'the text is empty' }]
    const abstained = makeVerdict({ parts: [], change: { disposition: 'abstain', reasons } })

    const text = readText(print(await reviewOf(abstained, [])))

    expect(text).toContain('The text was not judged; that is not the same as clean.')
    expect(text).toContain('empty: the text is empty')
  })

  it('asks nothing of any network and runs nothing', async () => {
    const page = print(await reviewOf(VERDICT, DEEDS))

    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|https?:|@import|url\(|\son\w+=/i)
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'")
  })

  it('writes the same bytes for the same review', async () => {
    const review = await reviewOf(VERDICT, DEEDS)

    expect(print(review)).toBe(print(review))
  })
})

describe('overlapping findings', () => {
  it('are underlined in lanes of their own, and numbered where their words end', async () => {
    const page = print(await reviewOf(VERDICT, []))

    const pieces = [
      ...page.matchAll(/((?:<span class="mark \w+ lane-\d">)+)([^<]*)(?:<\/span>)+((?:<sup>.*?<\/sup>)*)/g),
    ]
    const shown = pieces.map(([, marks = '', words, numbers = '']) => ({
      words,
      lines: [...marks.matchAll(/mark (\w+) lane-(\d)/g)].map(([, line, lane]) => `${line} ${lane}`).toSorted(),
      numbers: [...numbers.matchAll(/>(\w+)<\/a>/g)].map(([, number]) => number),
    }))

    expect(shown).toEqual([
      { words: 'Nordvik shares: ', lines: ['mild 0'], numbers: [] },
      { words: 'Buy or sell?!', lines: ['medium 1', 'mild 0'], numbers: ['3'] },
      { words: ' ', lines: ['mild 0'], numbers: [] },
      { words: 'Urgent action needed', lines: ['grave 1', 'mild 0'], numbers: ['2'] },
      { words: ', our free report names the one share that ', lines: ['mild 0'], numbers: [] },
      { words: 'will double', lines: ['grave 1', 'mild 0'], numbers: ['1'] },
      { words: '.', lines: ['mild 0'], numbers: ['4'] },
    ])
  })
})
