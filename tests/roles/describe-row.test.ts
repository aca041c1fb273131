import { describe, expect, it } from 'vitest'
import { describeRow } from '../../lib/engine/roles/explain/index.ts'
import { contributorsOfRow } from '../../lib/engine/roles/explain/structure-contributions.ts'
import { GROUPS, rowsOfGroup, STRUCTURE_ROWS } from '../../lib/engine/roles/features/index.ts'

const rows = Array.from({ length: STRUCTURE_ROWS }, (_, row) => row)

describe('the rows of the structure table', () => {
  it('are all told apart, but for the words of the page, which are hashed', () => {
    const [first, end] = rowsOfGroup('page-word')
    const named = rows.filter((row) => row < first || row >= end)

    expect(new Set(named.map((row) => JSON.stringify(describeRow(row)))).size).toBe(named.length)
  })

  it('lie in the group that is named', () => {
    for (const group of GROUPS) {
      const [first, end] = rowsOfGroup(group)

      expect([describeRow(first).group, describeRow(end - 1).group]).toEqual([group, group])
    }
  })

  it('all have something their weight goes to', () => {
    expect(rows.filter((row) => contributorsOfRow(row).length === 0)).toEqual([])
  })

  it.each([
    ['cue-pair', 52 + 0, { cues: ['invitation', 'action'] }],
    ['cue-shape', 32 + 18, { cues: ['invitation'], shapes: ['question'] }],
    ['shape-pair', 2 * 32 + 1, { shapes: ['ends-exclamation', 'ends-question'] }],
    ['length', 6, { amount: { least: 9, most: 12 } }],
    ['length', 11, { amount: { least: 49, most: undefined } }],
    ['after-label', 11, { amount: { least: 11, most: undefined } }],
    ['question-line', 52, { cues: [] }],
  ] as const)('say what they stand for: %s and %d', (group, offset, facts) => {
    expect(describeRow(rowsOfGroup(group)[0] + offset)).toEqual({ group, ...facts })
  })

  it.each([-1, STRUCTURE_ROWS, Number.NaN])('end where the table ends: %d', (row) => {
    expect(() => describeRow(row)).toThrow(RangeError)
  })
})
