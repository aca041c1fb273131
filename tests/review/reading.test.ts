import { describe, expect, it } from 'vitest'
import { followReading } from '../../lib/app/review/reading.ts'
import { readLedger } from '../../lib/app/review/state.ts'
import type { Actor, Deed } from '../../lib/contracts/index.ts'
import { ANA, BEN, CLEO, COPYDESK, confirmed, dismissed, idOf, ledgerOf, opened, REJECT, RELEASE } from './ledger-of.ts'

const GRAVE = idOf('a')
const MINOR = idOf('b')
const OPENED: readonly [Actor, Deed] = [COPYDESK, opened({ [GRAVE]: 'critical', [MINOR]: 'low' })]
const ANAS = [
  [ANA, confirmed(GRAVE)],
  [ANA, confirmed(MINOR)],
] as const
const ESCALATE: Deed = { kind: 'escalate', note: 'Is this still a forecast?' }

function read(...deeds: readonly (readonly [Actor, Deed, string?])[]) {
  return followReading(readLedger(ledgerOf(OPENED, ...deeds)), 'critical')
}

describe('the reading of an article', () => {
  it('is done after one reader where no finding is grave', () => {
    const state = readLedger(ledgerOf(OPENED, ...ANAS, [ANA, RELEASE]))

    expect(followReading(state, null).stage).toBe('decided')
  })

  it('waits for a second reader where a finding is grave, and is done when they say the same', () => {
    expect(read(...ANAS, [ANA, RELEASE])).toMatchObject({ stage: 'second', blind: [GRAVE] })
    expect(read(...ANAS, [ANA, RELEASE], [BEN, confirmed(GRAVE)], [BEN, RELEASE])).toMatchObject({
      stage: 'decided',
      disputed: [],
    })
  })

  it('goes to a lead where two readers differ on a grave finding', () => {
    const read2 = read(...ANAS, [ANA, RELEASE], [BEN, dismissed(GRAVE)], [BEN, RELEASE])

    expect(read2).toMatchObject({ stage: 'lead', disputed: [GRAVE] })
  })

  it('goes to a lead where two readers differ on what becomes of it', () => {
    expect(read(...ANAS, [ANA, RELEASE], [BEN, confirmed(GRAVE)], [BEN, REJECT])).toMatchObject({
      stage: 'lead',
      disputed: [],
    })
  })

  it('is done when the lead has decided, a lead who was the first reader too', () => {
    const disputed = [...ANAS, [ANA, RELEASE], [BEN, dismissed(GRAVE)], [BEN, RELEASE]] as const
    const leadFirst = [
      [CLEO, confirmed(GRAVE)],
      [CLEO, confirmed(MINOR)],
      [CLEO, RELEASE],
      [BEN, dismissed(GRAVE)],
      [BEN, RELEASE],
    ] as const

    expect(read(...disputed, [CLEO, dismissed(GRAVE)], [CLEO, REJECT])).toMatchObject({ stage: 'decided' })
    expect(read(...leadFirst)).toMatchObject({ stage: 'lead', disputed: [GRAVE] })
    expect(read(...leadFirst, [CLEO, confirmed(GRAVE)], [CLEO, RELEASE])).toMatchObject({ stage: 'decided' })
  })

  it('does not take the first reader, or who helped them, for the second', () => {
    expect(read(...ANAS, [ANA, RELEASE], [ANA, REJECT]).stage).toBe('second')
    expect(read([BEN, confirmed(GRAVE)], [ANA, confirmed(MINOR)], [ANA, RELEASE], [BEN, RELEASE]).stage).toBe('second')
  })

  it('asks a second reader about all findings after an escalation', () => {
    expect(read([ANA, confirmed(MINOR)], [ANA, ESCALATE])).toMatchObject({ stage: 'second', blind: [GRAVE, MINOR] })
    expect(
      read([ANA, confirmed(MINOR)], [ANA, ESCALATE], [BEN, dismissed(MINOR)], [BEN, confirmed(GRAVE)], [BEN, RELEASE]),
    ).toMatchObject({ stage: 'lead', disputed: [MINOR] })
    expect(
      read([ANA, confirmed(MINOR)], [ANA, ESCALATE], [BEN, confirmed(MINOR)], [BEN, confirmed(GRAVE)], [BEN, RELEASE]),
    ).toMatchObject({ stage: 'decided' })
  })

  it('is open again when its decision was taken back, and done when that was taken back too', () => {
    const undo = (seq: number): Deed => ({ kind: 'undo', seq })

    expect(read(...ANAS, [ANA, RELEASE], [ANA, undo(4)]).stage).toBe('first')
    expect(read(...ANAS, [ANA, RELEASE], [ANA, undo(4)], [ANA, undo(5)]).stage).toBe('second')
  })

  it('starts anew with a new verdict; answers to findings that are still there carry over', () => {
    const again = opened({ [GRAVE]: 'critical', [idOf('c')]: 'low' }, { from: 'r1', kept: [GRAVE], gone: [MINOR] })
    const ledger = ledgerOf(
      OPENED,
      ...ANAS,
      [ANA, RELEASE],
      [BEN, confirmed(GRAVE)],
      [BEN, RELEASE],
      [COPYDESK, again, 'r2'],
    )
    const state = readLedger(ledger)

    expect(followReading(state, 'critical')).toMatchObject({ stage: 'first' })
    expect(state.answers.map(({ finding, by, revision }) => [finding, by.id, revision])).toEqual([
      [GRAVE, 'ana', 'r1'],
      [GRAVE, 'ben', 'r1'],
    ])
    const decided = readLedger(ledgerOf(...ledger.map((e) => [e.actor, e.deed, e.revision] as const), [ANA, RELEASE]))
    expect(followReading(decided, 'critical').stage).toBe('decided')
  })
})

describe('what people add', () => {
  const added: Deed = {
    kind: 'add-finding',
    start: 10,
    end: 15,
    flag: 'urgency',
    severity: 'low',
    id: 'x',
    quote: 'hurry',
  }

  it('stands where it was found again in the text of a new upload, and is left out where it was not', () => {
    const found = opened({}, { from: 'r1' }, [{ seq: 2, start: 40, end: 45 }])
    const lost = opened({}, { from: 'r1' })

    expect(readLedger(ledgerOf(OPENED, [ANA, added], [COPYDESK, found, 'r2'])).additions).toMatchObject([
      { id: 'x', start: 40, end: 45 },
    ])
    expect(readLedger(ledgerOf(OPENED, [ANA, added], [COPYDESK, lost, 'r2'])).additions).toEqual([])
  })
})
