import { parseArgs } from 'node:util'
import { CopydeskError } from '../../contracts/errors.ts'
import type { Command, Flag, Invocation } from './command.ts'
import { nearest } from './nearest.ts'

/** Checks what the user typed against what the command takes. Throws CopydeskError `usage`. */
export function readInvocation(command: Command, parameters: readonly string[]): Invocation {
  const operands: string[] = []
  const values = new Map(initialValues(command.flags))
  const lists = new Map<string, string[]>()
  const switches = new Set<string>()
  for (const token of tokenize(command.flags, parameters)) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name, flag } = flagNamed(token.name, token.rawName, command)
    if (flag.value === undefined) switches.add(refuseValue(name, token.value))
    else if (flag.repeats === true) lists.set(name, [...(lists.get(name) ?? []), readValue(name, flag, token)])
    else values.set(name, readValue(name, flag, token))
  }
  checkCount(command, operands)
  return { operands, values, lists, switches }
}

/** @returns true if the user asks how the command is used. */
export function asksForHelp(parameters: readonly string[]): boolean {
  const end = parameters.indexOf('--')
  const before = end === -1 ? parameters : parameters.slice(0, end)
  return before.includes('--help') || before.includes('-h')
}

function tokenize(flags: Command['flags'], args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  )
  return parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true }).tokens
}

function initialValues(flags: Command['flags']): [string, string][] {
  return Object.entries(flags).flatMap(([name, { initial }]) => (initial === undefined ? [] : [[name, initial]]))
}

function flagNamed(name: string, written: string, command: Command): { name: string; flag: Flag } {
  const flag = Object.hasOwn(command.flags, name) ? command.flags[name] : undefined
  if (flag !== undefined && written.startsWith('--')) return { name, flag }
  const near = nearest(name, Object.keys(command.flags))
  const hint = near === undefined ? `see copydesk ${command.name} --help` : `did you mean --${near}?`
  throw new CopydeskError('usage', `${command.name} has no flag ${written}`, { hint })
}

function refuseValue(name: string, value: string | undefined): string {
  if (value === undefined) return name
  throw new CopydeskError('usage', `--${name} takes no value`, { hint: `write --${name} alone` })
}

function readValue(
  name: string,
  flag: Flag,
  token: { value: string | undefined; inlineValue: boolean | undefined },
): string {
  const { value } = token
  const isFlag = token.inlineValue !== true && value !== undefined && /^-./.test(value)
  if (value === undefined || value === '' || isFlag) {
    throw new CopydeskError('usage', `--${name} needs a value`, { hint: `write --${name} ${placeholder(flag)}` })
  }
  if (flag.choices === undefined || flag.choices.includes(value)) return value
  const near = nearest(value, flag.choices)
  const choices = `--${name} is one of ${flag.choices.join(', ')}`
  const hint = near === undefined ? choices : `did you mean ${near}? ${choices}`
  throw new CopydeskError('usage', `--${name} cannot be ${JSON.stringify(value)}`, { hint })
}

function placeholder(flag: Flag): string {
  return flag.choices?.join('|') ?? flag.value ?? ''
}

function checkCount({ name, operands: { name: operand, least, most } }: Command, operands: readonly string[]): void {
  const hint = `see copydesk ${name} --help`
  if (operands.length < least) throw new CopydeskError('usage', `${name} needs ${operand}`, { hint })
  const extra = operands[most]
  if (extra !== undefined) throw new CopydeskError('usage', `${name} does not take ${JSON.stringify(extra)}`, { hint })
}
