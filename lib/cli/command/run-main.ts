import { CopydeskError, isCopydeskError } from '../../contracts/errors.ts'
import { oneLine } from '../terminal/index.ts'
import type { CommandEntry } from './command.ts'
import { renderCommandHelp, renderHelp } from './help.ts'
import { nearest } from './nearest.ts'
import { asksForHelp, readInvocation } from './read-invocation.ts'
import type { Shell } from './shell.ts'

/** What `copydesk` consists of. */
export interface Program {
  readonly commands: readonly CommandEntry[]
  readonly version: string
}

/** Runs what the user typed. The one place where errors become words and an exit code. */
export async function runMain(program: Program, parameters: readonly string[], shell: Shell): Promise<number> {
  try {
    return await dispatch(program, parameters, shell)
  } catch (error) {
    await shell.stderr.write(explain(error, shell.environment['COPYDESK_DEBUG'] === '1'))
    return isCopydeskError(error) ? error.exitCode : INTERNAL
  }
}

/** EX_SOFTWARE of sysexits.h: the fault is ours. */
const INTERNAL = 70

async function dispatch(program: Program, parameters: readonly string[], shell: Shell): Promise<number> {
  const [first, ...rest] = parameters
  if (first === undefined) {
    throw new CopydeskError('usage', 'no command given', {
      hint: `one of ${names(program).join(', ')}; see copydesk --help`,
    })
  }
  if (first === '--version' || first === '-v') return print(shell, `${program.version}\n`)
  if (first === '--help' || first === '-h') return print(shell, renderHelp(program.commands))
  if (first === 'help') return help(program, rest, shell)
  const command = await entryNamed(first, program).load()
  if (asksForHelp(rest)) return print(shell, renderCommandHelp(command))
  return command.run(readInvocation(command, rest), shell)
}

async function help(program: Program, [name]: readonly string[], shell: Shell): Promise<number> {
  if (name === undefined) return print(shell, renderHelp(program.commands))
  return print(shell, renderCommandHelp(await entryNamed(name, program).load()))
}

async function print(shell: Shell, text: string): Promise<number> {
  await shell.stdout.write(text)
  return 0
}

function entryNamed(name: string, program: Program): CommandEntry {
  const entry = program.commands.find((command) => command.name === name)
  if (entry !== undefined) return entry
  const near = nearest(name.replace(/^-+/, ''), [...names(program), 'help', 'version'])
  const suggestion = near === 'version' ? '--version' : near
  const hint = suggestion === undefined ? 'see copydesk --help' : `did you mean copydesk ${suggestion}?`
  const kind = name.startsWith('-') ? 'flag' : 'command'
  throw new CopydeskError('usage', `there is no ${kind} ${name}`, { hint })
}

function names({ commands }: Program): string[] {
  return commands.map(({ name }) => name)
}

/** An unexpected error may quote the article, so its message is told only to who asks for it. */
function explain(error: unknown, debug: boolean): string {
  const stack = debug && error instanceof Error ? `${error.stack ?? error.message}\n` : ''
  if (!isCopydeskError(error)) {
    const name = error instanceof Error ? error.name : typeof error
    return `error: internal error (${oneLine(name)})\nhint: set COPYDESK_DEBUG=1 to see where\n${stack}`
  }
  const hint = error.hint === undefined ? '' : `hint: ${oneLine(error.hint)}\n`
  return `error: ${oneLine(error.message)} (${error.code})\n${hint}${stack}`
}
