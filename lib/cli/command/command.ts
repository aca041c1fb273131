import type { Shell } from './shell.ts'

/** A flag of a command, written `--name` or `--name VALUE`. */
export interface Flag {
  /** What stands for the value in the help; undefined for a flag without one. */
  readonly value?: string
  /** The values it can have; undefined for any. */
  readonly choices?: readonly string[]
  readonly initial?: string
  /** True if it can be given several times; its values are then in `lists`. */
  readonly repeats?: boolean
  readonly summary: string
}

/** What the user typed, checked against the flags of the command. */
export interface Invocation {
  readonly operands: readonly string[]
  /** Values of flags given or with an initial value. */
  readonly values: ReadonlyMap<string, string>
  /** Values of flags that can be given several times, in the order given. */
  readonly lists: ReadonlyMap<string, readonly string[]>
  /** Flags without a value that were given. */
  readonly switches: ReadonlySet<string>
}

export interface Operands {
  /** As written in the help, such as `PATH…`. */
  readonly name: string
  readonly least: number
  readonly most: number
}

/** One thing `copydesk` can do. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly operands: Operands
  readonly flags: Readonly<Record<string, Flag>>
  /** Paragraphs of the help, after the flags. */
  readonly notes: readonly string[]
  readonly examples: readonly string[]
  /** @returns the exit code. */
  run(invocation: Invocation, shell: Shell): Promise<number>
}

/** How the list of commands names a command without loading it. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}
