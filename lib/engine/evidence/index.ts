export { type Evidence, evidenceIdentity, gatherEvidence } from './evidence.ts'
export { MAX_EVIDENCE_BYTES, readEvidence } from './read-evidence.ts'
export type { EvidenceFile, EvidenceReading, RefusedEvidence } from './reading.ts'
