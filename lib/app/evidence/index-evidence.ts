import { type EvidenceReading, MAX_EVIDENCE_BYTES, readEvidence, type Sha256 } from '../../engine/index.ts'
import type { FactStore, Rejudging, SourceStore, Upload } from '../ports/index.ts'

/** What indexing works with. */
export interface EvidenceIndex {
  readonly sha256: Sha256
  readonly sources: SourceStore
  readonly facts: FactStore
  readonly rejudging: Rejudging
}

export type EvidenceOutcome =
  | {
      readonly kind: 'indexed'
      readonly facts: number
      /** Articles that will be judged again. */
      readonly articles: number
      /** False if the evidence concerns more articles than are judged again for one piece of it. */
      readonly complete: boolean
    }
  /** A later upload of the same key is indexed already. */
  | { readonly kind: 'superseded' }
  /** It cannot be read, now or ever. What the version before it said stays. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'missing' }

/**
 * Takes one piece of evidence all the way into the facts, then asks for the articles it concerns to be judged again. The
 * facts are saved first: a crash in between is mended by delivering the message again, and asking twice is harmless.
 */
export async function indexEvidence(upload: Upload, index: EvidenceIndex): Promise<EvidenceOutcome> {
  const reading = await fetchEvidence(upload, index)
  if (reading === undefined) return { kind: 'missing' }
  if (reading.kind === 'refused') return { kind: 'refused', code: reading.code, message: reading.message }
  const { document } = reading
  const saving = await index.facts.save({ upload, document })
  if (saving.kind === 'superseded') return saving
  const { uploads, complete } = await index.facts.articlesTouching(saving.touches)
  await index.rejudging.ask(uploads)
  return { kind: 'indexed', facts: document.facts.length, articles: uploads.length, complete }
}

/** What is too large is refused without being downloaded. */
async function fetchEvidence(upload: Upload, { sources, sha256 }: EvidenceIndex): Promise<EvidenceReading | undefined> {
  const { article: name } = upload
  const reading = await sources.read(upload, MAX_EVIDENCE_BYTES)
  if (reading === undefined) return undefined
  if (reading.kind === 'too-large') {
    const message = `it has ${reading.size} bytes, more than the limit of ${MAX_EVIDENCE_BYTES}`
    return { kind: 'refused', name, code: 'too-large', message }
  }
  const { bytes } = reading
  return readEvidence({ name, bytes, sha256: sha256(bytes) })
}
