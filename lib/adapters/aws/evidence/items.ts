import { gunzipSync, gzipSync } from 'node:zlib'
import type { EvidenceRecord, Upload } from '../../../app/ports/index.ts'
import {
  CopydeskError,
  type EvidenceItem,
  type Fact,
  FactSchema,
  type FactsItem,
  type MentionItem,
} from '../../../contracts/index.ts'
import { cutPages } from '../pages.ts'
import { DOCUMENT, documentPartition, entityPartition, factsKey, mentionKey } from './keys.ts'

/** The facts of a document on one entity, in pages that fit; gzipped, they are smaller still. */
export function toPages(facts: readonly Fact[], document: string, entity: string): FactsItem[] {
  const about = facts.filter((fact) => fact.entity === entity)
  return cutPages(about).map((page, index) => ({
    pk: entityPartition(entity),
    sk: factsKey(document, index),
    bytes: gzipSync(JSON.stringify(page)),
  }))
}

/** @throws CopydeskError `store-corrupt` */
export function fromPage({ bytes }: FactsItem): readonly Fact[] {
  const facts = FactSchema.array().safeParse(parse(bytes))
  if (facts.success) return facts.data
  throw corruptFacts(facts.error)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

/** The message goes into logs: it names neither the evidence nor whom it speaks of. */
export function corruptFacts(cause?: unknown): CopydeskError {
  return new CopydeskError('store-corrupt', 'stored evidence is incomplete or damaged', {
    hint: 'Upload the evidence again to have it indexed anew.',
    cause,
  })
}

/** @param pages how many pages of facts each entity of the document has, in their order */
export function toDocumentItem(
  { upload, document }: EvidenceRecord,
  pages: readonly number[],
  touches: readonly string[],
): EvidenceItem {
  return {
    pk: documentPartition(upload.article),
    sk: DOCUMENT,
    name: upload.article,
    bucket: upload.bucket,
    ...(upload.versionId !== undefined && { versionId: upload.versionId }),
    sequencer: upload.sequencer,
    document: document.id,
    sha256: document.sha256,
    kind: document.kind,
    entities: [...document.entities],
    pages: [...pages],
    touches: [...touches],
  }
}

/** @param prefix says who speaks of the entity: an article or a piece of evidence */
export function toMention(entity: string, prefix: string, upload: Upload): MentionItem {
  return {
    pk: entityPartition(entity),
    sk: mentionKey(prefix, upload.article),
    bucket: upload.bucket,
    name: upload.article,
    ...(upload.versionId !== undefined && { versionId: upload.versionId }),
    sequencer: upload.sequencer,
  }
}

export function fromMention({ bucket, name, versionId, sequencer }: MentionItem): Upload {
  return { bucket, article: name, versionId, sequencer }
}
