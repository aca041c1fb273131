import type { ArticleView, CorrectedRole, LedgerEvent, Span } from '../contracts/index.ts'
import { type NumberedFinding, numberFindings, splitLines, type TextLine } from '../marks/index.ts'
import { type ReviewWords, reviewWords } from '../messages/index.ts'
import type { ReportInput } from './report-page.ts'

/** Everything the parts of a page draw on, worked out once. */
export interface Dossier extends ReportInput {
  readonly lines: readonly TextLine[]
  readonly findings: readonly NumberedFinding[]
  readonly words: ReviewWords
  /** Every answer that was ever given to a finding, by its fingerprint. */
  readonly answers: ReadonlyMap<string, readonly EventOf<'answer'>[]>
  /** Of every event that no longer counts: the event that took it back. */
  readonly takenBack: ReadonlyMap<number, number>
  /** The last correction of each sentence, by where it starts. */
  readonly corrections: ReadonlyMap<number, CorrectedRole>
  /** What a finding is called on the page, by fingerprint: its number, or that of an added one. */
  readonly names: ReadonlyMap<string, string>
}

/** An event that tells of this kind of deed. */
export type EventOf<Kind extends LedgerEvent['deed']['kind']> = LedgerEvent & {
  readonly deed: Extract<LedgerEvent['deed'], { kind: Kind }>
}

export function openDossier(input: ReportInput): Dossier {
  const { verdict, review } = input.view
  const findings = numberFindings(verdict.findings)
  const added = review.additions.map(({ id }, index): [string, string] => [id, `A${index + 1}`])
  return {
    ...input,
    lines: splitLines(verdict.text.content),
    findings,
    words: reviewWords('en'),
    answers: groupAnswers(input.ledger),
    takenBack: whatWasTakenBack(input.ledger),
    corrections: new Map(review.corrections.map((correction) => [correction.start, correction])),
    names: new Map([...findings.map(({ number, finding }): [string, string] => [finding.id, `${number}`]), ...added]),
  }
}

/** @returns the events of a ledger that tell of a kind of deed, in order. */
export function eventsOf<Kind extends LedgerEvent['deed']['kind']>(
  ledger: readonly LedgerEvent[],
  kind: Kind,
): readonly EventOf<Kind>[] {
  return ledger.filter((event): event is EventOf<Kind> => event.deed.kind === kind)
}

/** @returns the words of the article in a span. */
export function wordsAt({ verdict }: ArticleView, { start, end }: Span): string {
  return verdict.text.content.slice(start, end)
}

function groupAnswers(ledger: readonly LedgerEvent[]): ReadonlyMap<string, readonly EventOf<'answer'>[]> {
  const groups = new Map<string, EventOf<'answer'>[]>()
  for (const event of eventsOf(ledger, 'answer')) {
    const group = groups.get(event.deed.finding)
    if (group === undefined) groups.set(event.deed.finding, [event])
    else group.push(event)
  }
  return groups
}

/** Taking back what took something back restores it. */
function whatWasTakenBack(ledger: readonly LedgerEvent[]): ReadonlyMap<number, number> {
  const takenBack = new Map<number, number>()
  for (const { seq, deed } of eventsOf(ledger, 'undo').toReversed()) {
    if (!takenBack.has(seq)) takenBack.set(deed.seq, seq)
  }
  return takenBack
}
