import { padRight, wrapText } from '../terminal/index.ts'
import type { Command, CommandEntry, Flag } from './command.ts'

const COLUMNS = 100

/** The help of `copydesk` itself. */
export function renderHelp(entries: readonly CommandEntry[]): string {
  return lines([
    'copydesk reads promotional finance copy the way a copy desk would:',
    'which sentences report, which sell, and which claims nobody backs.',
    '',
    'Usage: copydesk COMMAND [flags]',
    '',
    'Commands:',
    ...table(entries.map(({ name, summary }) => [name, summary])),
    '',
    'Flags:',
    ...table([
      ['--help', 'how a command is used: copydesk COMMAND --help'],
      ['--version', 'the version of Copydesk'],
    ]),
  ])
}

/** The help of one command. */
export function renderCommandHelp(command: Command): string {
  const { name, operands, summary, notes, examples } = command
  const usage = ['copydesk', name, operands.name, '[flags]'].filter((part) => part !== '').join(' ')
  const flags = Object.entries(command.flags).map(([flag, about]): [string, string] => [
    about.value === undefined ? `--${flag}` : `--${flag} ${about.value}`,
    describe(about),
  ])
  return lines([
    `Usage: ${usage}`,
    '',
    ...wrapText(`${summary}.`, COLUMNS),
    '',
    'Flags:',
    ...table([...flags, ['--help', 'this text']]),
    ...notes.flatMap((note) => [''].concat(wrapText(note, COLUMNS))),
    ...(examples.length === 0 ? [] : ['', 'Examples:', ...examples.map((example) => `  ${example}`)]),
  ])
}

function describe({ summary, choices, initial }: Flag): string {
  const among = choices === undefined ? '' : `: ${choices.join(', ')}`
  return summary + among + (initial === undefined ? '' : ` (default ${initial})`)
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 3
  return rows.flatMap(([name, text]) =>
    wrapText(text, COLUMNS - left - 2).map((row, index) => `  ${padRight(index === 0 ? name : '', left)}${row}`),
  )
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`
}
