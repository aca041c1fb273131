import { Buffer } from 'node:buffer'
import { createReviewApi, type Identify } from '../../lib/api/index.ts'
import type { Person } from '../../lib/app/index.ts'
import { runMain } from '../../lib/cli/command/index.ts'
import { createDecideCommand } from '../../lib/cli/decide/decide-command.ts'
import type { DeskAccess, DeskAddress } from '../../lib/cli/desk/index.ts'
import { openDesk } from '../../lib/cli/desk/index.ts'
import { createLedgerCommand } from '../../lib/cli/ledger/ledger-command.ts'
import { createQueueCommand } from '../../lib/cli/queue/queue-command.ts'
import { createShowCommand } from '../../lib/cli/show/show-command.ts'
import type { StoredVerdict } from '../../lib/cli/verdict-reader.ts'
import type { Severity } from '../../lib/contracts/index.ts'
import { ActorSchema, DUTIES } from '../../lib/contracts/index.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { type TestDesk, testDesk } from '../review/desk-of.ts'
import { createMemoryShell } from './memory-shell.ts'

const DESK = ['--desk', 'http://127.0.0.1:9']

/** A desk in this process that the command speaks to over the Web's own Request and Response. */
export interface DeskRoom {
  readonly test: TestDesk
  /** Every address a desk was opened at. */
  readonly opened: readonly DeskAddress[]
  /** Runs the command as a person: by id, with a duty behind a colon. */
  readonly run: (as: string, ...parameters: readonly string[]) => Promise<Ran>
  /** What `show` finds stored, by article. */
  readonly stored: Map<string, StoredVerdict>
}

export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface RoomOptions {
  readonly fourEyes?: Severity
  /** Stands between the command and the API. */
  readonly ask?: (request: Request, api: (request: Request) => Promise<Response>) => Promise<Response>
}

/** A desk with one article of several findings. */
export async function openDeskRoom({
  fourEyes,
  ask = (request, api) => api(request),
}: RoomOptions = {}): Promise<DeskRoom> {
  const test = testDesk(fourEyes ?? null)
  await test.upload(BOATS, 1)
  const session = { fourEyes: fourEyes ?? null, pack: { id: 'finance-promo', version: '1.0.0' } }
  const api = createReviewApi({ desk: test.desk, identify: byWord, session, log: () => undefined })
  const stored = new Map<string, StoredVerdict>()
  const opened: DeskAddress[] = []
  const access: DeskAccess = {
    openDesk: (address) => {
      opened.push(address)
      return openDesk(address, (url, init) => ask(new Request(url, init), (request) => api.fetch(request)))
    },
    now: () => new Date(Date.UTC(2026, 0, 5, 10, 30)),
    userName: () => 'ana',
    stackFile: '/nowhere/stack.json',
  }
  const run: DeskRoom['run'] = async (as, ...parameters) => {
    const shell = createMemoryShell()
    const commands = commandsOf(access, stored)
    const exitCode = await runMain({ commands, version: '0' }, [...parameters, ...DESK, '--as', as], shell)
    return { exitCode, stdout: shell.stdout.written, stderr: shell.stderr.written }
  }
  return { test, opened, run, stored }
}

function commandsOf(access: DeskAccess, stored: ReadonlyMap<string, StoredVerdict>) {
  const openVerdicts = async () => ({ find: async (article: string) => stored.get(article), close: () => undefined })
  const commands = [
    createQueueCommand(access),
    createDecideCommand(access),
    createLedgerCommand(access),
    createShowCommand({ openVerdicts, desk: access }),
  ]
  return commands.map((command) => ({ name: command.name, summary: '', load: async () => command }))
}

/** Takes a person's word for who they are. */
const byWord: Identify = async ({ headers }) => {
  const [, token = ''] = /^Local ([\w-]+)$/.exec(headers.get('authorization') ?? '') ?? []
  const parsed =
    token === '' ? undefined : ActorSchema.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString()))
  const duty = DUTIES.find((known) => known === parsed?.data?.duty)
  if (parsed?.success !== true || duty === undefined) return { kind: 'refused', why: 'unauthenticated' }
  const person: Person = { ...parsed.data, duty }
  return { kind: 'person', person }
}
