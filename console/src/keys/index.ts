export { BINDINGS, bindingOf, type CommandId, printKeys, toAriaKeys } from './bindings.ts'
export { listenToKeys } from './listen-to-keys.ts'
