import { sha256 } from '../../adapters/node/index.ts'
import { type LedgerCheck, type LedgerHead, verifyLedger } from '../../app/index.ts'
import type { ReviewClient } from '../../client/index.ts'
import { CopydeskError } from '../../contracts/errors.ts'
import { articleNames } from '../article-names.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { accessDesk, askByName, type DeskAccess, take } from '../desk/index.ts'
import { oneLine } from '../terminal/index.ts'
import { isLedgerFile, readLedgerFile } from './ledger-file.ts'
import { type OpenLedger, readLedgerExport } from './read-ledger.ts'

/** Checks every link of a ledger here, whoever kept it. @returns the exit code */
export async function verify(
  subject: string,
  access: DeskAccess,
  invocation: Invocation,
  shell: Shell,
): Promise<number> {
  const noted = readHead(invocation.values.get('head'))
  const isFile = isLedgerFile(subject)
  const written = isFile ? readLedgerFile(subject) : await fetchLedger(subject, accessDesk(access, invocation, shell))
  const ledger = readLedgerExport(written, subject)
  const isMeant = isFile || articleNames(subject).includes(ledger.article)
  const check = isMeant ? checkLedger(ledger, noted) : OF_ANOTHER
  await shell.stdout.write(describe(check, ledger.article))
  return check.kind === 'intact' ? 0 : 1
}

/** A desk may answer with a ledger that holds, but is not the one it was asked for. */
const OF_ANOTHER: LedgerCheck = { kind: 'broken', seq: 1, why: 'the ledger is of another article' }

/** Asks for nothing but the ledger: an article whose ledger is broken cannot be opened as the contract has it. */
async function fetchLedger(subject: string, desk: ReviewClient): Promise<unknown> {
  return take(await askByName(subject, (id) => desk.ledger(id)))
}

/** The first link that does not hold: an event, the head as exported, or the event that was noted. */
function checkLedger({ article, events, head, fault }: OpenLedger, noted: LedgerHead | undefined): LedgerCheck {
  const chain = verifyLedger(article, events, sha256, fault === undefined ? head : undefined)
  if (chain.kind === 'broken') return chain
  if (fault !== undefined) return { kind: 'broken', seq: events.length + 1, why: fault }
  return findNoted(events, noted) ?? chain
}

function findNoted(events: OpenLedger['events'], noted: LedgerHead | undefined): LedgerCheck | undefined {
  if (noted === undefined) return undefined
  const event = events[noted.seq - 1]
  if (event === undefined) {
    return { kind: 'broken', seq: events.length + 1, why: `it is missing, as event ${noted.seq} was noted once` }
  }
  if (event.hash === noted.hash) return undefined
  return { kind: 'broken', seq: noted.seq, why: 'it is not the one that was noted: the ledger was written anew' }
}

function readHead(written: string | undefined): LedgerHead | undefined {
  if (written === undefined) return undefined
  const [, seq = '', hash = ''] = /^([1-9]\d{0,8}):([0-9a-f]{64})$/i.exec(written) ?? []
  if (hash !== '') return { seq: Number(seq), hash: hash.toLowerCase() }
  throw new CopydeskError('usage', '--head is not the number and the hash of an event', {
    hint: 'write it as verify prints it, such as 12:9f86…',
  })
}

function describe(check: LedgerCheck, article: string): string {
  const name = oneLine(article)
  if (check.kind === 'broken') return `broken  at event ${check.seq} of ${name}: ${oneLine(check.why)}\n`
  const count = check.events === 1 ? '1 event' : `${check.events} events`
  const head = check.head === null ? '' : `head    ${check.events}:${check.head}\n`
  return `intact  ${count} of ${name}\n${head}`
}
