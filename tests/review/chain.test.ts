import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { canonicalJson } from '../../lib/app/review/canonical-json.ts'
import { chainEvents, verifyLedger } from '../../lib/app/review/chain.ts'
import type { LedgerEvent } from '../../lib/contracts/index.ts'
import { LedgerEventSchema } from '../../lib/contracts/index.ts'
import { ANA, ARTICLE, BEN, COPYDESK, confirmed, dismissed, idOf, ledgerOf, opened, RELEASE } from './ledger-of.ts'

const LEDGER = ledgerOf(
  [COPYDESK, opened({ [idOf('a')]: 'high', [idOf('b')]: 'low' })],
  [ANA, confirmed(idOf('a'))],
  [ANA, dismissed(idOf('b'))],
  [ANA, { kind: 'comment', text: 'Ask the desk in Bremen.' }],
  [ANA, RELEASE],
)
const HEAD = { seq: LEDGER.length, hash: LEDGER.at(-1)?.hash ?? null }

function check(events: readonly LedgerEvent[], head?: typeof HEAD) {
  return verifyLedger(ARTICLE, events, sha256, head)
}

/** Changes one event and leaves its hash as it was. */
function tamper(seq: number, changes: Partial<LedgerEvent>): LedgerEvent[] {
  return LEDGER.map((event) => (event.seq === seq ? Object.assign({}, event, changes) : event))
}

describe('a ledger', () => {
  it('is proved when nothing was touched, and names its head', () => {
    expect(check(LEDGER, HEAD)).toEqual({ kind: 'intact', events: 5, head: HEAD.hash })
    expect(check([])).toEqual({ kind: 'intact', events: 0, head: null })
  })

  it('is made of events that hold to the contract', () => {
    expect(LEDGER.map((event) => LedgerEventSchema.parse(event))).toEqual(LEDGER)
  })

  it.each([
    ['who', { actor: BEN }],
    ['when', { at: '2026-11-02T09:01:30.000Z' }],
    ['what', { deed: dismissed(idOf('a')) }],
    ['on which verdict', { verdict: '0'.repeat(64) }],
    ['on which text', { text: '0'.repeat(64) }],
    ['by which rules', { policy: '0'.repeat(64) }],
    ['on which revision', { revision: 'r9' }],
    ['by which request', { request: { key: 'k', sha256: '0'.repeat(64) } }],
    ['in which batch', { batch: 'b' }],
    ['its hash', { hash: '0'.repeat(64) }],
  ])('is broken at the event of which somebody changed %s', (_what, changes) => {
    expect(check(tamper(2, changes))).toMatchObject({ kind: 'broken', seq: 2 })
  })

  it('is broken where an event was left out, put in, or moved', () => {
    const [first, second, third, ...rest] = LEDGER
    if (first === undefined || second === undefined || third === undefined) throw new Error('the ledger is too short')

    expect(check([first, third, ...rest])).toMatchObject({ kind: 'broken', seq: 2 })
    expect(check([first, second, second, third, ...rest])).toMatchObject({ kind: 'broken', seq: 3 })
    expect(check([first, third, second, ...rest])).toMatchObject({ kind: 'broken', seq: 2 })
    expect(check(LEDGER.slice(1))).toMatchObject({ kind: 'broken', seq: 1 })
  })

  it('is broken where the hashes were worked out anew from the middle on, since the head noted elsewhere is another', () => {
    const anew = chainEvents(LEDGER.slice(0, 2), tamper(3, { actor: BEN }).slice(2), sha256)

    expect(check([...LEDGER.slice(0, 2), ...anew], HEAD)).toMatchObject({ kind: 'broken', seq: 6 })
  })

  it('is broken where its end was cut off, if the head was noted elsewhere', () => {
    expect(check(LEDGER.slice(0, 3), HEAD)).toMatchObject({ kind: 'broken', seq: 4 })
    expect(check(LEDGER.slice(0, 3))).toMatchObject({ kind: 'intact' })
  })

  it('is broken if it belongs to another article', () => {
    expect(verifyLedger('articles/other.txt', LEDGER, sha256)).toMatchObject({ kind: 'broken', seq: 1 })
  })

  it('never lets time run backwards, whatever the clocks of two servers say', () => {
    const [late, early] = ledgerOf([ANA, confirmed(idOf('a'))], [BEN, confirmed(idOf('a'))]).toReversed()
    if (late === undefined || early === undefined) throw new Error('two events expected')

    const chained = chainEvents([], [late, early], sha256)

    expect(chained.map(({ at }) => at)).toEqual([late.at, late.at])
    expect(check(chained)).toMatchObject({ kind: 'intact' })
  })
})

describe('canonical JSON', () => {
  it('writes keys in the order of their code units, as RFC 8785 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '1': 'One',
      '\ud83d\ude00': 'Smiley',
      '\u0080': 'Control',
    }

    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u20ac":"Euro Sign","\ud83d\ude00":"Smiley"}',
    )
  })

  it('reads back as the value, and is the same for it in any order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = canonicalJson(value)
        expect(canonicalJson(reverseKeys(value))).toBe(written)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reverseKeys(inner)]),
  )
}
