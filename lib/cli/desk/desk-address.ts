import { Buffer } from 'node:buffer'
import { CopydeskError, DUTIES, type Duty } from '../../contracts/index.ts'
import type { Flag, Invocation, Shell } from '../command/index.ts'
import { readStackFile, STACK_FILE } from '../stack-file.ts'

/** Where a review desk is, and who asks it. */
export interface DeskAddress {
  /** Without a slash at the end. */
  readonly base: string
  /** The header of that name. */
  readonly authorization: string
}

/** The flags by which a command finds its desk. */
export const DESK_FLAGS = {
  desk: { value: 'URL', summary: 'Of the review desk; also COPYDESK_DESK; else that of the local stack' },
  as: {
    value: 'ID[:DUTY]',
    summary: `Who you are at a desk on this machine: ${DUTIES.join(', ')}; also COPYDESK_AS (default you, as lead)`,
  },
} as const satisfies Record<string, Flag>

export const DESK_NOTE =
  'A deployed desk wants a token: set COPYDESK_TOKEN. A desk on this machine takes your word for who you are.'

/** What is known of the desk without asking it. */
export interface DeskSurroundings {
  /** Of the operating system. */
  readonly userName: () => string
  readonly stackFile?: string
}

/**
 * Works out which desk is meant and who asks: flags first, then the environment, then what the local stack has written.
 * @returns undefined if nobody names a desk
 * @throws CopydeskError `usage` if a desk cannot be asked so
 */
export function findDeskAddress(
  { values }: Invocation,
  { environment }: Shell,
  { userName, stackFile = STACK_FILE }: DeskSurroundings,
): DeskAddress | undefined {
  const named = values.get('desk') ?? nonEmpty(environment['COPYDESK_DESK'])
  const written = named ?? readStackFile(stackFile)?.console
  if (written === undefined) return undefined
  const url = readUrl(written)
  const as = values.get('as') ?? nonEmpty(environment['COPYDESK_AS'])
  const token = named === undefined || as !== undefined ? undefined : nonEmpty(environment['COPYDESK_TOKEN'])
  return {
    base: url.href.replace(/\/+$/, ''),
    authorization: token === undefined ? byWord(url, as, userName) : byToken(url, token),
  }
}

/** The same, where a command can do nothing without a desk. @throws CopydeskError `desk-unreachable` as well */
export function resolveDeskAddress(invocation: Invocation, shell: Shell, surroundings: DeskSurroundings): DeskAddress {
  const address = findDeskAddress(invocation, shell, surroundings)
  if (address !== undefined) return address
  throw new CopydeskError('desk-unreachable', 'no review desk to ask', {
    hint: 'run npm start in this directory, or name a desk with --desk or COPYDESK_DESK',
  })
}

function readUrl(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (url !== undefined && isPlain(url)) return url
  throw new CopydeskError('usage', `${JSON.stringify(written)} is not the address of a desk`, {
    hint: 'write it like https://desk.example',
  })
}

function isPlain({ protocol, username, password, search, hash }: URL): boolean {
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

/** Anybody can say so; it is said to nobody but this machine. */
function byWord(url: URL, as: string | undefined, userName: () => string): string {
  const person = readPerson(as ?? userName())
  if (!isLoopback(url)) {
    throw new CopydeskError('usage', `${url.host} is not on this machine, and wants a token`, {
      hint: 'set COPYDESK_TOKEN to the token you were given, and leave --as and COPYDESK_AS out',
    })
  }
  return `Local ${Buffer.from(JSON.stringify(person)).toString('base64url')}`
}

/** A token that travels in the clear is anybody's. */
function byToken(url: URL, token: string): string {
  const isReadable = /^[\w.~+/=-]+$/.test(token)
  if (!isReadable) throw new CopydeskError('usage', 'COPYDESK_TOKEN is no token', { hint: 'set it as it was given' })
  if (url.protocol === 'https:' || isLoopback(url)) return `Bearer ${token}`
  throw new CopydeskError('usage', 'a token is sent over https only', { hint: `write https://${url.host}` })
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

interface LocalPerson {
  readonly id: string
  readonly name: string
  readonly duty: Duty
}

function readPerson(as: string): LocalPerson {
  const [id = '', said = 'lead', ...rest] = as.split(':')
  const duty = DUTIES.find((known) => known === said)
  if (duty !== undefined && rest.length === 0 && id !== '' && id.length <= 128) return { id, name: id, duty }
  throw new CopydeskError('usage', `${JSON.stringify(as)} does not say who you are`, {
    hint: `write --as ID or --as ID:DUTY; a duty is one of ${DUTIES.join(', ')}`,
  })
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}
