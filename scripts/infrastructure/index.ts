/** Describes what is deployed, from the synthesised template. */
export { type Permission, readPermissions } from './permissions.ts'
export { readStack } from './read-stack.ts'
export { writePage } from './write-page.ts'
