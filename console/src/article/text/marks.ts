import { assignLanes, type Marked } from '../../../../lib/marks/index.ts'
import type { ArticleView, Severity } from '../../contracts.ts'

/** A stretch of the text that may be shown in a way of its own. */
export interface TextMark extends Marked {
  /** `finding` is underlined always; the others stand out with what is selected. */
  readonly kind: 'finding' | 'evidence' | 'cleared' | 'guard'
  readonly severity: Severity | null
  /** Which underline is its own, from 0; null for marks that have none. */
  readonly lane: number | null
}

/** @returns everything that may be marked in an article, in order of kind. */
export function marksOf({ verdict, review }: ArticleView): readonly TextMark[] {
  const underlined = [...verdict.findings, ...review.additions]
  const lanes = assignLanes(underlined)
  return [
    ...underlined.map(({ id, start, end, severity }) => {
      return { id, start, end, severity, kind: 'finding' as const, lane: lanes.get(id) ?? 0 }
    }),
    ...verdict.findings.flatMap((finding) =>
      finding.evidence.map(({ start, end }, index) => quiet('evidence', evidenceId(finding.id, index), start, end)),
    ),
    ...verdict.cleared.flatMap(({ start, end, by }, index) => [
      quiet('cleared', clearedId(index), start, end),
      quiet('guard', guardId(index), by.start, by.end),
    ]),
  ]
}

/** @returns the id of the mark of a finding's evidence. */
export function evidenceId(finding: string, index: number): string {
  return `${finding}/${index}`
}

/** @returns the id of the mark of a near miss. */
export function clearedId(index: number): string {
  return `cleared/${index}`
}

/** @returns the id of the mark of the words that cleared a near miss. */
export function guardId(index: number): string {
  return `guard/${index}`
}

function quiet(kind: TextMark['kind'], id: string, start: number, end: number): TextMark {
  return { id, start, end, kind, severity: null, lane: null }
}
