import type { Flag, LabelledArticle, Verdict } from '../../contracts/index.ts'
import { QueueQuerySchema } from '../../contracts/index.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Listed } from './desk.ts'
import { type DeskPorts, openCase } from './open-case.ts'
import { scanShelf } from './queue.ts'
import type { ReviewState } from './state.ts'
import { finalAnswers } from './tally-up.ts'

/** Decided articles as labelled text, the latest first: what people said of roles and findings, for the next model. */
export async function exportLabels(
  ports: DeskPorts,
  cursor: string | undefined,
): Promise<Listed<{ articles: LabelledArticle[]; next: string | null }>> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && after === undefined) return { kind: 'invalid', detail: 'the cursor is none of ours' }
  const query = QueueQuerySchema.parse({ shelf: 'decided', limit: ARTICLES_A_PAGE })
  const { items, next } = await scanShelf(ports.reviews, query, after)
  const real = items.filter(({ tally }) => tally?.golden === null)
  const articles = await Promise.all(real.map(({ article }) => labelArticle(article, ports)))
  return { kind: 'listed', value: { articles: articles.flatMap((one) => one ?? []), next: next && writeCursor(next) } }
}

const ARTICLES_A_PAGE = 20

async function labelArticle(article: string, ports: DeskPorts): Promise<LabelledArticle | undefined> {
  const open = await openCase(article, ports)
  if (open?.reading.stage !== 'decided') return undefined
  const verdict = await open.verdict()
  const { publisher } = open.record
  return {
    id: article,
    publisher,
    family: publisher === '' ? article : publisher,
    lang: verdict.text.language,
    origin: 'review',
    kind: 'reviewed',
    text: verdict.text.content,
    sentences: labelSentences(verdict, open.state),
  }
}

/** A role as corrected, or as judged and let stand; the flags of findings that hold, waived ones among them. */
function labelSentences({ sentences, findings }: Verdict, state: ReviewState): LabelledArticle['sentences'] {
  const answers = finalAnswers(state)
  const holding = findings.filter(({ id }) => {
    const answer = answers.get(id)?.answer
    return answer === 'confirm' || answer === 'acceptable-here'
  })
  const flagged = [...holding, ...state.additions].flatMap(({ start, end, flag }) =>
    flag === null ? [] : { start, end, flag },
  )
  const corrected = new Map(state.corrections.map(({ start, role }) => [start, role]))
  return sentences.map(({ start, end, role }) => ({
    start,
    end,
    role: corrected.get(start) ?? role,
    flags: flagsWithin(flagged, start, end),
  }))
}

function flagsWithin(
  flagged: readonly { start: number; end: number; flag: Flag }[],
  start: number,
  end: number,
): Flag[] {
  const within = flagged.filter((finding) => finding.start < end && finding.end > start)
  return [...new Set(within.map(({ flag }) => flag))].toSorted()
}
