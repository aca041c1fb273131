export type { EvidenceIndex, EvidenceOutcome } from './index-evidence.ts'
export { type EvidenceMessageOutcome, type EvidencePost, indexMessage } from './index-message.ts'
