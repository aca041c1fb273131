export { type Decoding, decode } from './decode.ts'
export { readSource } from './read-source.ts'
export type { Sha256, SourceBytes, SourceText, Unreadable } from './source-text.ts'
