export { PACK_FLAGS, readPackChoice } from './flags.ts'
export { loadPack, type PackChoice, SHIPPED } from './load-pack.ts'
export { parsePack } from './parse-pack.ts'
export { suggest } from './resolve-pack.ts'
