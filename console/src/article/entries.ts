import type { AddedFinding, Answer, ArticleView, Finding, Review, Severity } from '../contracts.ts'

/** A line of the list of findings: one of the verdict's, or one a person added. */
export interface Entry {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly severity: Severity
  /** The rule, or the flag of an added finding. */
  readonly title: string
  readonly quote: string
  readonly finding: Finding | undefined
  readonly added: AddedFinding | undefined
}

/** @returns everything that is said about an article, in the order of its text. */
export function toEntries({ verdict, review }: ArticleView): readonly Entry[] {
  const found = verdict.findings.map(
    (finding): Entry => ({ ...pick(finding), title: finding.rule, finding, added: undefined }),
  )
  const added = review.additions.map(
    (each): Entry => ({ ...pick(each), title: each.flag, finding: undefined, added: each }),
  )
  return [...found, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** How it stands with a finding: what it was answered, that readers disagree, or that the viewer has to answer it. */
export type Standing = Answer | 'disputed' | 'to-answer'

/** @returns the standing of each finding that has one: the viewer's own answer, else the last that has not lapsed. */
export function standingsOf(review: Review, viewer: string): ReadonlyMap<string, Standing> {
  const given = review.answers.filter(({ lapsed }) => !lapsed)
  const own = given.filter(({ by }) => by.id === viewer)
  return new Map<string, Standing>([
    ...review.unanswered.map((finding) => [finding, 'to-answer'] as const),
    ...[...given, ...own]
      .filter(({ finding, by }) => by.id === viewer || !review.unanswered.includes(finding))
      .map(({ finding, answer }) => [finding, answer] as const),
    ...review.disputed.map((finding) => [finding, 'disputed'] as const),
  ])
}

/** @returns the entry `step` places on from one, staying within the list; from none, the first or the last. */
export function entryFrom(entries: readonly Entry[], id: string | null, step: 1 | -1): Entry | undefined {
  const index = entries.findIndex((entry) => entry.id === id)
  if (index === -1) return step === 1 ? entries[0] : entries.at(-1)
  return entries[Math.max(0, Math.min(entries.length - 1, index + step))]
}

/** @returns the next entry after one that still wants an answer, from the top again after the last. */
export function nextUnanswered(entries: readonly Entry[], review: Review, id: string | null): Entry | undefined {
  const index = entries.findIndex((entry) => entry.id === id)
  const inOrder = [...entries.slice(index + 1), ...entries.slice(0, index + 1)]
  return inOrder.find((entry) => review.unanswered.includes(entry.id))
}

function pick({ id, start, end, severity, quote }: Finding | AddedFinding) {
  return { id, start, end, severity, quote }
}
