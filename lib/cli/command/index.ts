export type { Command, CommandEntry, Flag, Invocation, Operands } from './command.ts'
export { nearest } from './nearest.ts'
export { type Program, runMain } from './run-main.ts'
export type { Shell } from './shell.ts'
