export { type EvidenceIndex, type EvidenceOutcome, indexEvidence } from './index-evidence.ts'
export { type EvidenceMessageOutcome, type EvidencePost, indexMessage } from './index-message.ts'
