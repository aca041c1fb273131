export { checkExamples, type ExampleFailure, guardsNamedBy } from './claims/index.ts'
export { abstain, createEngine, type Engine, explainAds, moderate } from './engine.ts'
export {
  type Evidence,
  type EvidenceFile,
  type EvidenceReading,
  evidenceIdentity,
  gatherEvidence,
  MAX_EVIDENCE_BYTES,
  readEvidence,
} from './evidence/index.ts'
export { entityKey, namedEntities } from './frames/index.ts'
export { readSource, type Sha256, type SourceBytes, type SourceText, type Unreadable } from './reading/index.ts'
export type {
  Amount,
  Contribution,
  Contributor,
  Cue,
  Mask,
  PageGroup,
  RowDescription,
  SentenceExplanation,
  Shape,
  ValueGroup,
} from './roles/index.ts'
export { suggestEdit } from './suggest-edit.ts'
export { evidenceSubjects } from './support/index.ts'
