export { loadEngine, sha256 } from './load-engine.ts'
