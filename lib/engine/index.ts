export { abstain, createEngine, type Engine, moderate } from './engine.ts'
export { readSource, type Sha256, type SourceBytes, type SourceText, type Unreadable } from './reading/index.ts'
