export { type EvidenceIndex, type EvidenceOutcome, type EvidenceReading, indexEvidence } from './index-evidence.ts'
export { type EvidenceMessageOutcome, type EvidencePost, indexMessage } from './index-message.ts'
