import type { CommandId } from '../keys/index.ts'

/** What a key or a button does. */
export interface Command {
  /** @returns why it cannot be done now, in words; undefined if it can. */
  readonly blocked: () => string | undefined
  readonly run: () => void
}

export type Commands = Readonly<Record<CommandId, Command>>

/** @returns a command that can always be done. */
export function always(run: () => void): Command {
  return { blocked: () => undefined, run }
}
