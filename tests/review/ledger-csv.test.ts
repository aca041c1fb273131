import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerToCsv } from '../../lib/app/review/ledger-csv.ts'
import type { Actor, Deed, LedgerEvent } from '../../lib/contracts/index.ts'
import { ANA, CLEO, COPYDESK, confirmed, idOf, ledgerOf, opened, REJECT } from './ledger-of.ts'

const WAIVED: Deed = {
  kind: 'answer',
  finding: idOf('b'),
  answer: 'acceptable-here',
  reason: 'house-policy',
  until: '2026-12-31',
  note: 'Agreed with "Legal", in writing,\r\non Monday.',
}

/** Reads CSV as RFC 4180 has it, by another way than it was written. */
function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

function readRecords(events: readonly LedgerEvent[]): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readCsv(ledgerToCsv(events))
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))
}

describe('a ledger as a table', () => {
  it('has one row an event, in order, and one column for each thing an event says', () => {
    const ledger = ledgerOf([COPYDESK, opened({ [idOf('a')]: 'high' })], [ANA, confirmed(idOf('a'))], [CLEO, REJECT])

    const [head = [], ...rows] = readCsv(ledgerToCsv(ledger))

    expect(head.join(' ')).toBe(
      'article seq at actor name duty kind finding answer outcome reason until note from to undoes ' +
        'revision verdict text policy request batch previous hash deed',
    )
    expect(rows.map(([, seq]) => Number(seq))).toEqual([1, 2, 3])
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]))
  })

  it('says of each kind of deed what it was done to, and why', () => {
    const records = readRecords(
      ledgerOf(
        [ANA, WAIVED],
        [CLEO, REJECT],
        [ANA, { kind: 'correct-role', start: 0, end: 5, role: 'promo', from: 'report', quote: 'Hello' }],
        [ANA, { kind: 'undo', seq: 2 }],
        [CLEO, { kind: 'take-over', from: { id: 'ana', name: 'Ana' } }],
        [CLEO, { kind: 'assign', to: 'ben' }],
        [ANA, { kind: 'comment', text: 'Late.' }],
      ),
    )

    expect(records).toMatchObject([
      { finding: idOf('b'), answer: 'acceptable-here', reason: 'house-policy', until: '2026-12-31', outcome: '' },
      { outcome: 'reject', reason: 'misleading', actor: 'cleo', name: 'Cleo', duty: 'lead', answer: '' },
      { kind: 'correct-role', from: 'report', to: 'promo' },
      { kind: 'undo', undoes: '2' },
      { kind: 'take-over', from: 'ana', to: '' },
      { kind: 'assign', to: 'ben' },
      { kind: 'comment', note: 'Late.' },
    ])
    expect(records[0]?.['note']).toBe('Agreed with "Legal", in writing,\r\non Monday.')
  })

  it('carries the chain and the whole deed, so that nothing is lost', () => {
    const ledger = ledgerOf([ANA, WAIVED], [CLEO, REJECT])

    const records = readRecords(ledger)

    expect(records.map(({ previous, hash }) => [previous, hash])).toEqual(
      ledger.map(({ previous, hash }) => [previous ?? '', hash]),
    )
    expect(records.map(({ deed }) => JSON.parse(deed ?? ''))).toEqual(ledger.map(({ deed }) => deed))
  })

  it('ends every row by CRLF, and is a header alone where nothing has happened', () => {
    expect(ledgerToCsv([])).toMatch(/^article,[\w,]+,deed\r\n$/)
  })

  it('keeps any name and any note as it was, whatever is in it, and lets none be a formula', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"'), fc.string()).map((parts) => parts.join('')),
    )

    fc.assert(
      fc.property(words, words, (name, note) => {
        const eve: Actor = { id: `${name}.`, name: `${name}.`, duty: 'lead' }
        const [record] = readRecords(ledgerOf([eve, { kind: 'escalate', note: `${note}.` }]))

        expect(withoutApostrophe(record?.['name'])).toBe(`${name}.`)
        expect(withoutApostrophe(record?.['note'])).toBe(`${note}.`)
        expect(Object.values(record ?? {}).filter((field) => /^[=+\-@\t\r\n]/.test(field))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

function withoutApostrophe(field = ''): string {
  return field.replace(/^'(?=[=+\-@\t\r\n])/, '')
}
