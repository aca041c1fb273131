import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { chainEvents } from '../../lib/app/review/chain.ts'
import type { LedgerEvent, LedgerExport } from '../../lib/contracts/index.ts'
import {
  ANA,
  ARTICLE,
  BEN,
  CLEO,
  COPYDESK,
  confirmed,
  dismissed,
  idOf,
  ledgerOf,
  opened,
  REJECT,
} from '../review/ledger-of.ts'
import { openDeskRoom } from './desk-room.ts'
import { writeFiles } from './temporary-files.ts'

const LEDGER = ledgerOf(
  [COPYDESK, opened({ [idOf('a')]: 'high', [idOf('b')]: 'low' })],
  [ANA, confirmed(idOf('a'))],
  [ANA, dismissed(idOf('b'))],
  [BEN, { kind: 'comment', text: 'Ask the desk in Bremen.' }],
  [CLEO, REJECT],
)
const HEAD = `5:${LEDGER.at(-1)?.hash ?? ''}`
const OTHER = '0'.repeat(64)

/** As an export has them; somebody may have been at them. */
type Tampered = readonly Readonly<Record<string, unknown>>[]

function exportOf(events: Tampered, change: Partial<Record<keyof LedgerExport, unknown>> = {}): string {
  const last = events.at(-1)
  const head = { seq: events.length, hash: last?.['hash'] ?? null }
  const exportedAt = '2026-11-02T10:00:00.000Z'
  return JSON.stringify({ schema: 'copydesk.ledger-export/1', article: ARTICLE, exportedAt, head, events, ...change })
}

async function verify(content: string, ...flags: readonly string[]) {
  const file = join(writeFiles({ 'ledger.json': content }), 'ledger.json')
  const { run, opened: asked } = await openDeskRoom()
  return { ...(await run('ana', 'ledger', 'verify', file, ...flags)), asked }
}

/** Changes one event, and leaves its hash as it was. */
function tamper(seq: number, change: Readonly<Record<string, unknown>>): Tampered {
  return LEDGER.map((event) => (event.seq === seq ? { ...event, ...change } : event))
}

/** The same, but with every hash from there on worked out anew. */
function rewrite(seq: number, change: Partial<LedgerEvent>): Tampered {
  const changed = LEDGER.map((event) => (event.seq === seq ? Object.assign({}, event, change) : event))
  return [...LEDGER.slice(0, seq - 1), ...chainEvents(LEDGER.slice(0, seq - 1), changed.slice(seq - 1), sha256)]
}

describe('ledger verify', () => {
  it('proves a file without asking any desk, and prints its head', async () => {
    const { exitCode, stdout, stderr, asked } = await verify(exportOf(LEDGER))

    expect({ exitCode, stderr, asked }).toEqual({ exitCode: 0, stderr: '', asked: [] })
    expect(stdout).toBe(`intact  5 events of ${ARTICLE}\nhead    ${HEAD}\n`)
  })

  it('proves a ledger in which nothing has happened', async () => {
    expect(await verify(exportOf([]))).toMatchObject({ exitCode: 0, stdout: `intact  0 events of ${ARTICLE}\n` })
  })

  it('proves that the ledger goes on from what was noted earlier', async () => {
    expect((await verify(exportOf(LEDGER), '--head', HEAD)).exitCode).toBe(0)
    expect((await verify(exportOf(LEDGER), '--head', `2:${LEDGER[1]?.hash ?? ''}`)).exitCode).toBe(0)
  })

  const changes: Readonly<Record<keyof LedgerEvent, unknown>> = {
    schema: 'copydesk.ledger/2',
    article: 'articles/other.txt',
    seq: 4,
    previous: OTHER,
    at: '2026-11-02T09:01:59.999Z',
    actor: BEN,
    deed: dismissed(idOf('a')),
    revision: 'r9',
    verdict: OTHER,
    text: OTHER,
    policy: OTHER,
    request: { key: 'key-00000009', sha256: OTHER },
    batch: 'batch-9',
    hash: OTHER,
  }

  it.each(Object.entries(changes))('names the event of which somebody changed %s', async (field, value) => {
    const { exitCode, stdout } = await verify(exportOf(tamper(3, { [field]: value })))

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(new RegExp(`^broken  at event 3 of ${ARTICLE}: \\w`))
  })

  it.each([
    ['a name', { actor: { ...ANA, name: 'Anna' } }],
    ['a duty', { actor: { ...ANA, duty: 'lead' } }],
    ['a reason', { deed: { ...dismissed(idOf('b')), reason: 'attributed' } }],
    ['a note, put in', { deed: { ...dismissed(idOf('b')), note: 'Fine.' } }],
    ['a blank behind a note', { deed: { ...dismissed(idOf('b')), note: 'Fine. ' } }],
    ['a field nobody knows', { approved: true }],
    ['a field left out', { batch: undefined }],
    ['a hash in capitals', { hash: LEDGER[2]?.hash.toUpperCase() }],
    ['everything', { deed: 'none' }],
  ])('names the event with %s', async (_what, change) => {
    const { exitCode, stdout } = await verify(exportOf(tamper(3, change)))

    expect(exitCode).toBe(1)
    expect(stdout).toContain('broken  at event 3 ')
  })

  const [one = {}, two = {}, three = {}, four = {}, five = {}]: Tampered = LEDGER

  it.each([
    ['the first was left out', [two, three, four, five], 1],
    ['one was left out', [one, two, four, five], 3],
    ['one was put in twice', [one, two, two, three, four, five], 3],
    ['one of elsewhere was put in', [one, two, { ...two, seq: 3 }, four, five], 3],
    ['two were swapped', [one, three, two, four, five], 2],
    ['something was put in that is no event', [one, two, {}, three, four, five], 3],
  ])('names the place where %s', async (_what, events, seq) => {
    const { exitCode, stdout } = await verify(exportOf(events))

    expect(exitCode).toBe(1)
    expect(stdout).toContain(`broken  at event ${seq} `)
  })

  it('names the link behind an event whose own hash was worked out anew', async () => {
    const [changed = {}] = rewrite(3, { actor: BEN }).slice(2)

    expect((await verify(exportOf([one, two, changed, four, five]))).stdout).toContain('broken  at event 4 ')
  })

  it('tells a ledger that was written anew from the middle only by what was noted', async () => {
    const anew = exportOf(rewrite(3, { actor: BEN }))

    expect((await verify(anew)).exitCode).toBe(0)
    expect(await verify(anew, '--head', HEAD)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('broken  at event 5 '),
    })
    expect((await verify(anew, '--head', `3:${LEDGER[2]?.hash ?? ''}`)).stdout).toContain('broken  at event 3 ')
    expect((await verify(anew, '--head', `2:${LEDGER[1]?.hash ?? ''}`)).exitCode).toBe(0)
  })

  it('tells a ledger that was cut off by its own head, or by what was noted', async () => {
    const whole = JSON.parse(exportOf(LEDGER))
    const cut = LEDGER.slice(0, 3)

    expect((await verify(exportOf(cut, { head: whole.head }))).stdout).toContain('broken  at event 4 ')
    expect((await verify(exportOf(cut))).exitCode).toBe(0)
    expect((await verify(exportOf(cut), '--head', HEAD)).stdout).toContain('broken  at event 4 ')
  })

  it('tells a ledger that was given to another article', async () => {
    const { exitCode, stdout } = await verify(exportOf(LEDGER, { article: 'articles/other.txt' }))

    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: 'broken  at event 1 of articles/other.txt: the event is of another article\n',
    })
  })

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['no ledger', '[]', 'is no exported ledger'],
    ['another schema', exportOf(LEDGER, { schema: 'copydesk.ledger-export/2' }), 'is no exported ledger'],
    ['no head', exportOf(LEDGER, { head: undefined }), 'is no exported ledger'],
  ])('cannot read %s', async (_what, content, complaint) => {
    const { exitCode, stdout, stderr } = await verify(content)

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(complaint)
  })

  it.each(['5', '5:abc', `0:${OTHER}`, `x:${OTHER}`, `5:${OTHER}0`])('does not take %s for a head', async (head) => {
    const { exitCode, stderr } = await verify(exportOf(LEDGER), '--head', head)

    expect(exitCode).toBe(2)
    expect(stderr).toContain('--head is not the number and the hash of an event')
  })

  it('lets no article drive the terminal', async () => {
    const { stdout } = await verify(exportOf([], { article: 'articles/\u001b[2J\u202e.txt' }))

    expect(stdout).toBe('intact  0 events of articles/␛[2J\ufffd.txt\n')
  })
})
