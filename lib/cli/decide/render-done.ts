import type { ReviewView, Verdict } from '../../contracts/index.ts'
import { numberFindings } from '../../marks/index.ts'
import { reviewWords } from '../../messages/index.ts'
import { showTime } from '../desk/index.ts'
import { beside, type Layout, openPage, type Page, SEVERITY_STYLES } from '../report/index.ts'
import { describeEvent } from '../review/index.ts'
import { fit, oneLine } from '../terminal/index.ts'

/** What happened, whose the article is now, and what is still unanswered. */
export function renderDone(done: ReviewView, verdict: Verdict, layout: Layout): string {
  const page = openPage(layout)
  const happened = done.events.filter((event) => 'hash' in event && event.deed.kind !== 'open-revision')
  const rows = [
    ...happened.flatMap((event) =>
      beside('done', oneLine(`${describeEvent(event, verdict)}, event ${event.seq}`), page, 0),
    ),
    ...beside('now', describeNow(done), page, 0),
    ...renderUnanswered(done, verdict, page),
  ]
  return `${rows.map((row) => row.trimEnd()).join('\n')}\n`
}

function describeNow({ article, review, lease, isMine }: ReviewView): string {
  const whose = lease === null ? '' : `${isMine ? 'yours' : `${lease.name} has it`} until ${showTime(lease.until)}`
  return oneLine(
    [`${article} ${reviewWords('en').stages[review.stage]}`, whose].filter((part) => part !== '').join('; '),
  )
}

function renderUnanswered({ review }: ReviewView, { findings }: Verdict, page: Page): readonly string[] {
  const wanted = new Set(review.unanswered)
  const left = numberFindings(findings).filter(({ finding }) => wanted.has(finding.id))
  if (left.length === 0) return []
  const count = left.length === 1 ? '1 finding wants an answer:' : `${left.length} findings want an answer:`
  const rows = left.map(({ number, finding: { id, severity, rule, quote } }) => {
    const head = `  [${number}] ${id}  ${page.paint(severity.padEnd(8), SEVERITY_STYLES[severity])}  `
    const room = page.columns - `  [${number}] ${id}  ${severity.padEnd(8)}  `.length
    return head + fit(`${oneLine(rule)}  "${oneLine(quote)}"`, room)
  })
  return [...beside('left', count, page, 0), ...rows]
}
