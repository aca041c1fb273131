import { CUES } from '../lexicon/cues.ts'
import { SHAPES } from './shapes.ts'

const CUE_COUNT = CUES.length
const SHAPE_COUNT = SHAPES.length
/** Steps a measured quantity is cut into. */
export const STEPS = 12

/** Rows for the hashed words of the whole page. A power of two. */
export const PAGE_WORD_ROWS = 1 << 14

const SIZES = {
  bias: 1,
  cue: CUE_COUNT,
  'cue-twice': CUE_COUNT,
  'cue-first': CUE_COUNT,
  'cue-before': CUE_COUNT,
  'cue-after': CUE_COUNT,
  'cue-around': CUE_COUNT,
  'cue-pair': CUE_COUNT * CUE_COUNT,
  'cue-pair-asked': CUE_COUNT * CUE_COUNT,
  'cue-shape': CUE_COUNT * SHAPE_COUNT,
  shape: SHAPE_COUNT,
  'shape-pair': SHAPE_COUNT * SHAPE_COUNT,
  'shape-before': SHAPE_COUNT,
  'shape-after': SHAPE_COUNT,
  length: STEPS,
  'length-before': STEPS,
  'length-after': STEPS,
  place: STEPS,
  start: STEPS,
  end: STEPS,
  'label-line': 1,
  'question-line': CUE_COUNT + 1,
  'after-label': STEPS,
  echo: STEPS,
  'cue-density': CUE_COUNT * STEPS,
  'shape-density': SHAPE_COUNT * STEPS,
  size: STEPS,
  'page-word': PAGE_WORD_ROWS,
} as const

/** A kind of structure feature. Each has its own rows; only the words of the page are hashed and may collide. */
export type Group = keyof typeof SIZES

export const GROUPS = Object.keys(SIZES) as readonly Group[]

/** First row of each group, and the number of rows in all. */
export const FIRST_ROW = firstRows()
export const STRUCTURE_ROWS = GROUPS.reduce((sum, group) => sum + SIZES[group], 0)

/** @returns the half-open range of rows a group has. */
export function rowsOfGroup(group: Group): readonly [number, number] {
  return [FIRST_ROW[group], FIRST_ROW[group] + SIZES[group]]
}

function firstRows(): Readonly<Record<Group, number>> {
  const rows: Partial<Record<Group, number>> = {}
  let next = 0
  for (const group of GROUPS) {
    rows[group] = next
    next += SIZES[group]
  }
  return rows as Record<Group, number>
}
