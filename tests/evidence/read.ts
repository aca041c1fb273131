import { createHash } from 'node:crypto'
import { type EvidenceDocument, EvidenceDocumentSchema, type Fact } from '../../lib/contracts/index.ts'
import { type EvidenceReading, readEvidence } from '../../lib/engine/evidence/index.ts'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function read(name: string, content: string | Uint8Array): EvidenceReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readEvidence({ name, bytes, sha256: sha256(bytes) })
}

/** Reads what must be a document, and holds it to its contract. */
export function readDocument(name: string, content: string): EvidenceDocument & { readonly skipped: number } {
  const reading = read(name, content)
  if (reading.kind === 'refused') throw new Error(`${reading.code}: ${reading.message}`)
  return { ...EvidenceDocumentSchema.parse(reading.document), skipped: reading.skipped }
}

/** The one line that says what a fact says. */
function sayFact({ metric, period: { start, end }, unit, value }: Fact): string {
  return `${metric} ${start ?? 'at'} ${end}: ${value} ${unit}`
}

export function sayFacts(name: string, content: string): readonly string[] {
  return readDocument(name, content).facts.map(sayFact)
}
