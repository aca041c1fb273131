import type { JudgedSentence, Verdict } from '../../contracts/verdict.ts'
import type { Role } from '../../contracts/words.ts'
import type { NumberedFinding, TextLine } from '../../marks/index.ts'
import { harmless, paintRow, wrap } from '../terminal/index.ts'
import { ROLE_LOOKS } from './looks.ts'
import { createMarkedText, type MarkedText } from './marked-text.ts'
import { placeMarks } from './marks.ts'
import type { Page } from './page.ts'

/** The article itself: roles in the gutter, numbers at the flagged words. */
export function renderArticle(
  { text, sentences }: Verdict,
  lines: readonly TextLine[],
  findings: readonly NumberedFinding[],
  page: Page,
): readonly string[] {
  const marked = createMarkedText(harmless(text.content), placeMarks(text.content, sentences, findings))
  const numberColumns = Math.max(2, String(lines.length).length)
  const rows: string[] = []
  let next = 0
  for (const line of lines) {
    const first = next
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) < line.end) next++
    const isBlank = text.content.slice(line.start, line.end).trim() === ''
    if (!isBlank) rows.push(...renderLine(line, sentences.slice(first, next), marked, numberColumns, page))
    else if (rows.length > 0 && rows.at(-1) !== '') rows.push('')
  }
  return rows.at(-1) === '' ? rows.slice(0, -1) : rows
}

/** A stretch of a line in one role. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly role: Role
}

function renderLine(
  line: TextLine,
  sentences: readonly JudgedSentence[],
  marked: MarkedText,
  numberColumns: number,
  page: Page,
): readonly string[] {
  return divideLine(line, sentences).flatMap((stretch, index) => {
    const number = index === 0 ? String(line.number) : ''
    return renderStretch(stretch, number.padStart(numberColumns), marked, page)
  })
}

/** Nothing on the line is left out, also where no sentence covers it. */
function divideLine(line: TextLine, sentences: readonly JudgedSentence[]): readonly Stretch[] {
  const first = sentences[0]
  if (first === undefined) return [{ start: line.start, end: line.end, role: 'furniture' }]
  const turns = sentences.filter(({ role }, index) => index === 0 || role !== sentences[index - 1]?.role)
  return turns.map(({ start, role }, index) => ({
    start: index === 0 ? line.start : start,
    end: turns[index + 1]?.start ?? line.end,
    role,
  }))
}

function renderStretch(stretch: Stretch, number: string, marked: MarkedText, page: Page): readonly string[] {
  const look = ROLE_LOOKS[stretch.role]
  const columns = Math.max(20, page.columns - number.length - TAG_COLUMNS - 2)
  return wrap(marked.take(stretch.start, stretch.end, look.text), columns).map((row, index) => {
    const margin = page.paint(index === 0 ? number : ' '.repeat(number.length), ['dim'])
    const tag = page.paint((index === 0 ? look.tag : look.edge).padEnd(TAG_COLUMNS), look.gutter)
    return `${margin} ${tag} ${paintRow(row, page.paint)}`
  })
}

/** The longest tag is `┊opinion`. */
const TAG_COLUMNS = 8
