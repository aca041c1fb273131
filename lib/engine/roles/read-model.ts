import { CopydeskError } from '../../contracts/errors.ts'
import { ROLES } from '../../contracts/words.ts'
import { createWordTable, GRAM_ROWS, STRUCTURE_ROWS, VOCABULARY_BYTES, WORD_ROWS } from './features/index.ts'
import type { RoleModel, WeightTable } from './role-model.ts'
import { STATES } from './sequence/states.ts'
import { TRANSITION_WEIGHTS } from './sequence/transitions.ts'

export const MAGIC = 'CDROLES1'
export const SCHEMA = 'copydesk.roles/1'

/** What stands before the tables of a model file. */
export interface ModelHeader {
  readonly schema: typeof SCHEMA
  readonly id: string
  readonly temperature: number
  readonly bias: number
  readonly evidence: number
  /** Slope and offset for each role, packed; see confidenceOf. */
  readonly platt: readonly number[]
  readonly clearBelow: number
  readonly transitions: readonly number[]
  readonly scales: Readonly<Record<'structure' | 'words' | 'grams', readonly number[]>>
}

/** Rows of each table, in the order the file holds them; the vocabulary follows. */
const TABLE_ROWS = { structure: STRUCTURE_ROWS, words: WORD_ROWS, grams: GRAM_ROWS } as const

/**
 * Reads a model file: magic, header length (32 bits, little endian), header as JSON, three tables, vocabulary.
 * Throws `model-invalid` for anything that is not whole and of this schema.
 */
export function readModel(bytes: Uint8Array): RoleModel {
  const { header, end } = readHeader(bytes)
  const sizes = Object.values(TABLE_ROWS).map((rows) => rows * STATES)
  const expected = end + sizes.reduce((sum, size) => sum + size, 0) + VOCABULARY_BYTES
  if (bytes.length !== expected) throw invalid(`holds ${bytes.length} bytes where ${expected} belong`)
  const [structure = 0, words = 0, grams = 0] = sizes
  const vocabulary = { bits: Uint8Array.from(bytes.subarray(expected - VOCABULARY_BYTES)) }
  return {
    id: header.id,
    structure: tableAt(bytes, end, structure, header.scales.structure),
    words: tableAt(bytes, end + structure, words, header.scales.words),
    grams: tableAt(bytes, end + structure + words, grams, header.scales.grams),
    transitions: Float64Array.from(header.transitions),
    temperature: header.temperature,
    decision: { bias: header.bias, evidence: header.evidence },
    calibration: Float64Array.from(header.platt),
    clearBelow: header.clearBelow,
    table: createWordTable(vocabulary),
  }
}

function readHeader(bytes: Uint8Array): { readonly header: ModelHeader; readonly end: number } {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw invalid('does not begin like one')
  if (bytes.length < MAGIC.length + 4) throw invalid('breaks off before its header')
  const start = MAGIC.length + 4
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(MAGIC.length, true)
  if (start + length > bytes.length) throw invalid('breaks off inside its header')
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(start, start + length)))
  if (!isHeader(header)) throw invalid('has a header this version cannot read')
  return { header, end: start + length }
}

function parseHeader(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw invalid('has a damaged header', cause)
  }
}

function isHeader(value: unknown): value is ModelHeader {
  if (typeof value !== 'object' || value === null) return false
  const header = value as Partial<Record<keyof ModelHeader, unknown>>
  const { scales } = header
  if (header.schema !== SCHEMA || typeof header.id !== 'string') return false
  if (typeof scales !== 'object' || scales === null) return false
  const byTable = scales as Partial<Record<string, unknown>>
  const scaled = Object.keys(TABLE_ROWS).every((name) => isNumbers(byTable[name], STATES))
  if (!scaled || !isNumbers(header.platt, 2 * ROLES.length)) return false
  return isNumbers(header.transitions, TRANSITION_WEIGHTS) && isNumbers(numbersOf(header), 4)
}

function numbersOf(header: Partial<Record<keyof ModelHeader, unknown>>): readonly unknown[] {
  return [header.temperature, header.bias, header.evidence, header.clearBelow]
}

function isNumbers(value: unknown, count: number): value is readonly number[] {
  return Array.isArray(value) && value.length === count && value.every((item) => Number.isFinite(item))
}

function tableAt(bytes: Uint8Array, at: number, size: number, scales: readonly number[]): WeightTable {
  return { weights: Int8Array.from(bytes.subarray(at, at + size)), scales: Float64Array.from(scales) }
}

function invalid(what: string, cause?: unknown): CopydeskError {
  return new CopydeskError('model-invalid', `The role model ${what}`, {
    cause,
    hint: 'Use the weights that came with this version, or train new ones with npm run train.',
  })
}
