import {
  type ArticleOutcome,
  type DeliveryOutcome,
  type EvidenceMessageOutcome,
  type MessageOutcome,
  type QueueMessage,
  uploadsIn,
} from '../../lib/app/index.ts'
import { hashArticle, type Verdict } from '../../lib/contracts/index.ts'
import { countEach } from './count-each.ts'

export type HandledMessage = MessageOutcome | EvidenceMessageOutcome | DeliveryOutcome

/** What a log says of how a message ended: ids, hashes, lengths and counts, never a word of an article or of its key. */
export async function describeOutcome(message: QueueMessage, outcome: HandledMessage): Promise<object> {
  switch (outcome.kind) {
    case 'moderated':
      return {
        articles: await Promise.all(outcome.outcomes.map(describeArticle)),
        rules: countByRule(outcome.outcomes),
      }
    case 'indexed':
      return {
        uploads: await nameUploads(message),
        evidence: outcome.outcomes.filter(({ kind }) => kind === 'indexed'),
      }
    case 'buried':
      return { uploads: await nameUploads(message), reason: outcome.reason }
    case 'delivered':
      return { announcement: outcome.id }
    case 'acknowledged':
      return {}
    default:
      return outcome satisfies never
  }
}

/** @returns the uploads a message is about, as logs name them */
export function nameUploads({ body }: QueueMessage): Promise<readonly object[]> {
  return Promise.all(
    uploadsIn(body).map(async ({ article, sequencer }) => ({ articleHash: await hashArticle(article), sequencer })),
  )
}

async function describeArticle({ upload, outcome, ageMs }: ArticleOutcome): Promise<object> {
  const named = { articleHash: await hashArticle(upload.article), sequencer: upload.sequencer, outcome: outcome.kind }
  if (outcome.kind === 'missing') return named
  return { ...named, revision: outcome.revision, ageMs: ageMs ?? undefined, ...describeVerdict(outcome.verdict) }
}

function describeVerdict({ disposition, reasons, findings, text, source }: Verdict): object {
  return {
    disposition,
    abstention: disposition === 'abstain' ? reasons[0]?.code : undefined,
    findings: findings.length,
    bytes: source.bytes,
    characters: text.characters,
    textSha256: text.sha256,
  }
}

/** A list, not a map: a query can take nothing but lists apart, and so tell which rules find most. */
function countByRule(outcomes: readonly ArticleOutcome[]): readonly { rule: string; findings: number }[] {
  const filed = outcomes.flatMap(({ outcome }) => (outcome.kind === 'filed' ? outcome.verdict.findings : []))
  return countEach(filed.map(({ rule }) => rule)).map(([rule, findings]) => ({ rule, findings }))
}
