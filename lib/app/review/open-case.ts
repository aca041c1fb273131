import type { Finding, LedgerEvent, Severity, Verdict } from '../../contracts/index.ts'
import { CopydeskError } from '../../contracts/index.ts'
import type { Sha256 } from '../../engine/index.ts'
import type { GoldenStore, ReviewRecord, ReviewStore, Submission, VerdictArchive } from '../ports/index.ts'
import { chainEvents } from './chain.ts'
import { followReading, type Reading } from './reading.ts'
import { type ReviewState, readLedger } from './state.ts'
import { takeUp } from './take-up.ts'

/** What the desk works with. */
export interface DeskPorts {
  readonly reviews: ReviewStore
  readonly verdicts: VerdictArchive
  readonly goldens: GoldenStore
  readonly submission: Submission
  readonly clock: () => Date
  /** @returns a fresh id of letters, digits and hyphens */
  readonly newId: () => string
  readonly sha256: Sha256
  /** Findings this grave or graver need two readers; null for none. */
  readonly fourEyes: Severity | null
}

/** An article as its ledger tells it, its current verdict taken up. */
export interface OpenCase {
  readonly record: ReviewRecord
  readonly state: ReviewState
  readonly reading: Reading
  /** That the verdict was taken up, if that is not written down yet: the next event goes behind it. */
  readonly opening: readonly LedgerEvent[]
  /** The current verdict; read when it is asked for. */
  readonly verdict: () => Promise<Verdict>
}

/** @returns the article, or undefined if there is no verdict on it */
export async function openCase(article: string, ports: DeskPorts): Promise<OpenCase | undefined> {
  const record = await ports.reviews.find(article)
  return record && caseOf(record, ports)
}

/** Reads what is kept of an article, and takes its verdict up if nobody has. */
export async function caseOf(record: ReviewRecord, ports: DeskPorts): Promise<OpenCase> {
  const verdict = once(() => findVerdict(record, ports.verdicts))
  const written = readLedger(record.events)
  if (written.opening?.revision === record.revision) return assemble(record, written, [], verdict, ports)
  const before = await findingsBefore(written, record, ports.reviews)
  const event = takeUp(record, written, await verdict(), before, ports.clock().toISOString())
  const opening = chainEvents(record.events, [event], ports.sha256)
  return assemble(record, readLedger([...record.events, ...opening]), opening, verdict, ports)
}

/** @returns the findings of the revision reviewed before the current one */
function findingsBefore(
  { opening }: ReviewState,
  { article }: ReviewRecord,
  reviews: ReviewStore,
): Promise<readonly Finding[]> {
  return opening === null ? Promise.resolve([]) : reviews.findingsOf(article, opening.revision)
}

function assemble(
  record: ReviewRecord,
  state: ReviewState,
  opening: readonly LedgerEvent[],
  verdict: OpenCase['verdict'],
  { fourEyes }: DeskPorts,
): OpenCase {
  return { record, state, reading: followReading(state, fourEyes), opening, verdict }
}

async function findVerdict({ article, revision, hashes }: ReviewRecord, verdicts: VerdictArchive): Promise<Verdict> {
  const verdict = await verdicts.find(article, revision, hashes.text)
  if (verdict !== undefined) return verdict
  throw new CopydeskError('store-corrupt', 'the verdict of an article is incomplete', {
    hint: 'Upload the article again to have it judged anew.',
  })
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return () => (value ??= read())
}
