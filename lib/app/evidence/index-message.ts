import { type Buried, bury, type Postbox, type QueueMessage, readUploads, retryOrBury } from '../messages/index.ts'
import type { Upload } from '../ports/index.ts'
import { type EvidenceIndex, type EvidenceOutcome, indexEvidence } from './index-evidence.ts'

export interface EvidencePost extends EvidenceIndex, Postbox {}

/** What was made of a message that need not come again. */
export type EvidenceMessageOutcome =
  | { readonly kind: 'indexed'; readonly outcomes: readonly EvidenceOutcome[] }
  | { readonly kind: 'acknowledged' }
  | Buried

/**
 * Handles one message of the evidence queue. Evidence that is refused or gone is buried with the reason; so is what has
 * failed as often as it may.
 * @throws whatever went wrong, when the message should be delivered again
 */
export async function indexMessage(message: QueueMessage, post: EvidencePost): Promise<EvidenceMessageOutcome> {
  const asked = readUploads(message.body)
  if (asked.kind === 'test') return { kind: 'acknowledged' }
  if (asked.kind === 'malformed') return bury(message, 'event-malformed', asked.message, post)
  if (asked.kind === 'rejudge') return bury(message, 'event-malformed', 'articles are judged by another queue', post)
  return retryOrBury(message, post, () => indexAll(message, asked.uploads, post))
}

async function indexAll(
  message: QueueMessage,
  uploads: readonly Upload[],
  post: EvidencePost,
): Promise<EvidenceMessageOutcome> {
  const outcomes: EvidenceOutcome[] = []
  for (const upload of uploads) outcomes.push(await indexEvidence(upload, post))
  const failed = outcomes.find(({ kind }) => kind === 'refused' || kind === 'missing')
  if (failed?.kind === 'refused') {
    return bury(message, 'evidence-invalid', `${failed.code}: ${failed.message}`, post)
  }
  if (failed !== undefined)
    return bury(message, 'evidence-missing', 'the uploaded version is gone from the intake', post)
  return { kind: 'indexed', outcomes }
}
