import { createHash } from 'node:crypto'
import { type Vocabulary } from '../../lib/engine/roles/features/index.ts'
import type { AdDecision } from '../../lib/engine/roles/index.ts'
import { MAGIC, type ModelHeader, SCHEMA } from '../../lib/engine/roles/index.ts'
import { STATES } from '../../lib/engine/roles/sequence/index.ts'
import type { Calibration } from './calibrate.ts'
import { TABLES, type TableName, type Weights } from './weights.ts'

/** Everything a model file holds. */
export interface TrainedModel {
  readonly weights: Weights
  readonly vocabulary: Vocabulary
  readonly calibration: Calibration
  readonly decision: AdDecision
}

/** Rounds the tables to eight bits and writes the file `readModel` reads. The id is a hash of what it holds. */
export function writeModel({ weights, vocabulary, calibration, decision }: TrainedModel): Uint8Array {
  const scales = Object.fromEntries(TABLES.map((table) => [table, scalesOf(weights[table])])) as Record<
    TableName,
    number[]
  >
  const tables = TABLES.map((table) => quantise(weights[table], scales[table]))
  const body = Buffer.concat([...tables.map((table) => Buffer.from(table.buffer)), vocabulary.bits])
  const transitions = Array.from(weights.transitions, (weight) => Number(weight.toFixed(6)))
  const { temperature, platt, clearing } = calibration
  const settings = { temperature, ...decision, platt, clearBelow: clearing.clearBelow, transitions, scales }
  const digest = createHash('sha256').update(JSON.stringify(settings)).update(body).digest('hex')
  const header: ModelHeader = { schema: SCHEMA, id: `roles-${digest.slice(0, 12)}`, ...settings }
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return new Uint8Array(Buffer.concat([Buffer.from(MAGIC, 'latin1'), length, json, body]))
}

const LARGEST = 127

function scalesOf(table: Float64Array): number[] {
  const largest = Array.from({ length: STATES }, () => 0)
  for (const [at, weight] of table.entries())
    largest[at % STATES] = Math.max(largest[at % STATES] ?? 0, Math.abs(weight))
  return largest.map((weight) => weight / LARGEST)
}

function quantise(table: Float64Array, scales: readonly number[]): Int8Array {
  return Int8Array.from(table, (weight, at) => {
    const scale = scales[at % STATES] ?? 0
    return scale === 0 ? 0 : Math.round(weight / scale)
  })
}
