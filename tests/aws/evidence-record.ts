import { createHash } from 'node:crypto'
import type { EvidenceRecord, Upload } from '../../lib/app/index.ts'

export function uploadOf(article: string, sequencer: string): Upload {
  return { bucket: 'intake', article, versionId: 'v1', sequencer: sequencer.padEnd(40, '0') }
}

/** A document with so many facts on each entity. @param version makes its bytes other ones */
export function evidenceOf(
  name: string,
  counts: Readonly<Record<string, number>>,
  { sequencer = '01', version = 0 } = {},
): EvidenceRecord {
  const sha256 = createHash('sha256').update(`${name} ${version}`).digest('hex')
  const id = sha256.slice(0, 16)
  const entities = Object.keys(counts)
  const owners = entities.flatMap((entity) => Array.from({ length: counts[entity] ?? 0 }, () => entity))
  const facts = owners.map((entity, index) => ({
    id: `${id}-${index + 1}`,
    document: id,
    entity,
    metric: 'revenue',
    period: { start: '2025-07-01', end: '2025-09-30' },
    unit: 'USD',
    value: 1_000_000 + index,
    precision: 1,
    place: `row ${index + 1}`,
  }))
  return { upload: uploadOf(name, sequencer), document: { id, name, sha256, kind: 'prices', entities, facts } }
}
