import { describe, expect, it } from 'vitest'
import { REASON_LABELS } from '../../console/src/words/labels.ts'
import {
  ANA,
  answerTo,
  BEN,
  listedFindings,
  press,
  sample,
  untilEvents,
  untilMine,
  untilOpen,
  useStage,
} from './stage/index.ts'

const stage = useStage({ fourEyes: 'low' })
const NOTE = 'Abernaith is named two lines above'
const COMMENT = 'The label stands where it should'

describe('the second reader', () => {
  it('gets nothing of what the first has said, on the screen or on the way to it, before answering themselves', async () => {
    const id = await stage().upload('eyes/rail.txt', sample('en-news-teaser-ad-block'))
    const ana = await stage().open(ANA, `/a/${id}`)
    await untilOpen(ana, /rail/)
    await untilMine(ana)
    const findings = await listedFindings(ana)
    await press(ana, 'c')
    await ana.keyboard.type(COMMENT)
    await press(ana, 'Control+Enter', 'j')
    for (const _ of findings) {
      await press(ana, 'x')
      await ana.getByRole('dialog').getByRole('textbox').fill(NOTE)
      await press(ana, 'Shift+Tab', '5')
    }
    await untilEvents(ana, findings.length + 2)
    await press(ana, 'Enter', '1')
    await ana.getByText('Nothing waits for you.').waitFor()

    const ben = await stage().open(BEN)
    const received: string[] = []
    ben.on('response', async (response) => {
      if (response.url().includes('/v1/')) received.push(await response.text())
    })
    await ben.getByRole('link', { name: /rail/ }).waitFor()
    await press(ben, 'n')
    await untilOpen(ben, /rail/)
    await untilMine(ben)
    await ben.getByRole('tab', { name: /^History/ }).click()
    await ben
      .getByText(/did something that is sealed/)
      .first()
      .waitFor()
    const screens = [await ben.content()]
    await ben.getByRole('tab', { name: /^Findings/ }).click()
    await press(ben, 'j')
    screens.push(await ben.content())

    const hidden = [NOTE, COMMENT, REASON_LABELS['same-as-another'], 'not-an-issue"', 'same-as-another']
    expect(screens.flatMap((screen) => hidden.filter((words) => screen.includes(words)))).toEqual([])
    expect(received.flatMap((body) => hidden.filter((words) => body.includes(words)))).toEqual([])
    expect(received.some((body) => body.includes('"sealed":true'))).toBe(true)
    expect(await answerTo(ben, findings[0])).toBe('to answer')
    await ben.getByText('The first reader’s answers are sealed until you have given yours.').waitFor()

    await press(ben, 'y')
    await expect.poll(() => answerTo(ben, findings[0])).toContain('Confirmed')
    await press(ben, 'k')
    await ben.getByRole('region', { name: 'Answers' }).getByText(NOTE).waitFor()
    expect(await ben.getByRole('region', { name: 'Answers' }).innerText()).toContain('Confirmed')
    await press(ben, 'j')
    expect(await ben.getByRole('region', { name: 'Answers' }).innerText()).not.toContain(NOTE)
  })
})
