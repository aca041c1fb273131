export type { Evidence } from './candidate.ts'
export { checkExamples, type ExampleFailure } from './check-examples.ts'
export { type CompiledPack, compilePack } from './compile-pack.ts'
export { type Claims, type ClearedHit, type FoundClaim, findClaims, type RuleHit } from './find-claims.ts'
