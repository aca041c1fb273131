import type { EvidenceRecord, Saving } from '../../../app/ports/index.ts'
import type { EvidenceItem } from '../../../contracts/index.ts'
import { type FactTable, put, putUnlessLater, readDocumentItem } from './fact-table.ts'
import { toDocumentItem, toMention, toPages } from './items.ts'
import { callNamesOf, EVIDENCE_PREFIX } from './keys.ts'

/**
 * ```
 *   facts of the document   ──►   mentions by its entities   ──►   current document   unless a later upload is current
 *   (a crash before the last step leaves the version before in force; delivering the message again completes it)
 * ```
 * Pages are named by the hash of the document, so those of two versions never mix.
 */
export async function saveDocument(store: FactTable, record: EvidenceRecord): Promise<Saving> {
  const { upload, document } = record
  const earlier = await readDocumentItem(store, upload.article)
  if (earlier !== undefined && earlier.sequencer > upload.sequencer) return { kind: 'superseded' }
  const pages: number[] = []
  for (const entity of document.entities) {
    const items = toPages(document.facts, document.id, entity)
    for (const item of items) await put(store, item)
    for (const name of callNamesOf(entity)) await putUnlessLater(store, toMention(name, EVIDENCE_PREFIX, upload))
    pages.push(items.length)
  }
  const touches = touchedBy(record, earlier)
  const saved = await putUnlessLater(store, toDocumentItem(record, pages, touches))
  return saved ? { kind: 'saved', touches } : { kind: 'superseded' }
}

/** Saved again, a document still touches what its first saving did: the crash may have come before the articles heard. */
function touchedBy({ upload, document }: EvidenceRecord, earlier: EvidenceItem | undefined): readonly string[] {
  const now = document.entities.flatMap(callNamesOf)
  if (earlier === undefined) return now
  const before = earlier.sequencer === upload.sequencer ? earlier.touches : earlier.entities.flatMap(callNamesOf)
  return [...new Set([...now, ...before])]
}
