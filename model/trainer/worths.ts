import { GROUPS, type Group, rowsOfGroup } from '../../lib/engine/roles/features/index.ts'
import type { FitSettings } from './settings.ts'
import type { UsefulRows } from './useful-rows.ts'
import type { TableName } from './weights.ts'

/** What a row counts, by table: the larger, the further its weight may go before the ridge holds it back. */
export type Worths = Readonly<Record<TableName, Float64Array>>

export function worthsOf(useful: UsefulRows, { worth, groupWorth }: FitSettings): Worths {
  const structure = new Float64Array(useful.structure.length)
  for (const group of GROUPS) structure.fill(groupWorth[group] ?? worth.structure, ...rowsOfGroup(group))
  const evenly = (table: TableName): Float64Array => Float64Array.from(useful[table], (used) => used * worth[table])
  return {
    structure: structure.map((value, row) => value * (useful.structure[row] ?? 0)),
    words: evenly('words'),
    grams: evenly('grams'),
  }
}

export type GroupWorth = Readonly<Partial<Record<Group, number>>>
