import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findDeskAddress, resolveDeskAddress } from '../../lib/cli/desk/index.ts'
import { createMemoryShell } from './memory-shell.ts'
import { writeFiles } from './temporary-files.ts'

const HERE = 'http://127.0.0.1:4571'
const AWAY = 'https://desk.example'
const STACK = {
  endpoint: 'http://127.0.0.1:4570',
  table: 'copydesk',
  intakeBucket: 'copydesk-intake',
  snapshotBucket: 'copydesk-snapshots',
  deadLetterUrl: 'http://127.0.0.1:4570/dead',
  evidenceDeadLetterUrl: 'http://127.0.0.1:4570/evidence-dead',
  console: `${HERE}/`,
}

interface Said {
  readonly flags?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  readonly stackFile?: string
}

function find({ flags = {}, environment = {}, stackFile = '/nowhere/stack.json' }: Said) {
  const invocation = {
    operands: [],
    values: new Map(Object.entries(flags)),
    lists: new Map(),
    switches: new Set<string>(),
  }
  const shell = { ...createMemoryShell(), environment }
  return findDeskAddress(invocation, shell, { userName: () => 'ida', stackFile })
}

function personIn(authorization: string | undefined): unknown {
  const [, token = ''] = authorization?.split('Local ') ?? []
  return JSON.parse(Buffer.from(token, 'base64url').toString())
}

describe('the desk', () => {
  it('is what the flag says, then the environment, then the local stack', () => {
    const stackFile = join(writeFiles({ 'stack.json': JSON.stringify(STACK) }), 'stack.json')
    const environment = { COPYDESK_DESK: 'http://localhost:1' }

    expect(find({ flags: { desk: HERE }, environment, stackFile })?.base).toBe(HERE)
    expect(find({ environment, stackFile })?.base).toBe('http://localhost:1')
    expect(find({ stackFile })?.base).toBe(HERE)
    expect(find({})).toBeUndefined()
  })

  it('is asked for where nobody names one', () => {
    const invocation = { operands: [], values: new Map(), lists: new Map(), switches: new Set<string>() }
    const surroundings = { userName: () => 'ida', stackFile: '/nowhere/stack.json' }

    expect(() => resolveDeskAddress(invocation, createMemoryShell(), surroundings)).toThrow('no review desk to ask')
  })

  it.each(['desk.example', 'ftp://desk.example', 'https://me:secret@desk.example', 'https://desk.example/?a=1', ''])(
    'cannot be at %j',
    (desk) => {
      expect(() => find({ flags: { desk } })).toThrow('is not the address of a desk')
    },
  )
})

describe('who asks', () => {
  it('is the user of the system as lead, unless somebody says otherwise', () => {
    expect(personIn(find({ flags: { desk: HERE } })?.authorization)).toEqual({ id: 'ida', name: 'ida', duty: 'lead' })
    expect(personIn(find({ flags: { desk: HERE, as: 'ben:reader' } })?.authorization)).toMatchObject({
      id: 'ben',
      duty: 'reader',
    })
    expect(personIn(find({ flags: { desk: HERE }, environment: { COPYDESK_AS: 'cleo' } })?.authorization)).toEqual({
      id: 'cleo',
      name: 'cleo',
      duty: 'lead',
    })
  })

  it.each(['', ':lead', 'ana:boss', 'ana:lead:lead', 'x'.repeat(129)])('cannot be %j', (as) => {
    expect(() => find({ flags: { desk: HERE, as } })).toThrow('does not say who you are')
  })

  it.each(['http://127.0.0.1', 'http://127.9.9.9:4571', 'http://localhost:4571', 'http://[::1]:4571', 'http://127.1'])(
    'is said to this machine: %s',
    (desk) => {
      expect(find({ flags: { desk } })?.authorization).toMatch(/^Local /)
    },
  )

  it.each([
    'https://desk.example',
    'http://10.0.0.7:4571',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'http://0.0.0.0:4571',
    'http://[::ffff:10.0.0.7]',
  ])('is never said to another: %s', (desk) => {
    expect(() => find({ flags: { desk, as: 'ana' }, environment: { COPYDESK_TOKEN: 'e.y.j' } })).toThrow(
      'is not on this machine',
    )
  })

  it('is told to a deployed desk by the token', () => {
    const environment = { COPYDESK_TOKEN: 'e30.e30.c2ln' }

    expect(find({ flags: { desk: AWAY }, environment })).toEqual({
      base: AWAY,
      authorization: 'Bearer e30.e30.c2ln',
    })
  })

  it('keeps the token from whoever listens, and from the local stack', () => {
    const environment = { COPYDESK_TOKEN: 'e30.e30.c2ln' }
    const stackFile = join(writeFiles({ 'stack.json': JSON.stringify(STACK) }), 'stack.json')

    expect(() => find({ flags: { desk: 'http://desk.example' }, environment })).toThrow('over https only')
    expect(find({ environment, stackFile })?.authorization).toMatch(/^Local /)
  })

  it.each(['a b', 'a\r\nx: y'])('is no header of its own: %j', (token) => {
    expect(() => find({ flags: { desk: AWAY }, environment: { COPYDESK_TOKEN: token } })).toThrow('is no token')
  })
})
