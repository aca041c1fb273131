export { LANGUAGE_FLAG, PACK_FLAGS, readLanguage, readPackChoice } from './flags.ts'
export { loadPack, type PackChoice, SHIPPED } from './load-pack.ts'
export { parsePack } from './parse-pack.ts'
export { suggest } from './resolve-pack.ts'
