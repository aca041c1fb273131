import { GROUPS, type Group, rowsOfGroup } from '../features/index.ts'
import { STEPS } from '../features/layout.ts'
import { SHAPES, type Shape } from '../features/shapes.ts'
import { LENGTH_STEPS } from '../features/structure-rows.ts'
import { CUES, type Cue } from '../lexicon/cues.ts'

/** What a row of the structure table stands for. */
export interface RowDescription extends RowFacts {
  readonly group: Group
}

interface RowFacts {
  readonly cues?: readonly Cue[]
  readonly shapes?: readonly Shape[]
  readonly amount?: Amount
}

/** How much of what the group measures. */
export interface Amount {
  readonly least: number
  /** Undefined for any number from `least` on. */
  readonly most: number | undefined
}

/** How the rows of a group are read, and to which contribution their weight goes. */
interface GroupReading {
  /** Evenly to the cues or shapes it names, to a contribution of its own for each value, or to one for the page. */
  readonly owner: 'cues' | 'shapes' | 'value' | 'page'
  /** @param offset of the row in its group */
  readonly read: (offset: number) => RowFacts
}

/** A new group of features needs one line here, and one in the report's catalogue if its owner is `value` or `page`. */
const READINGS = {
  bias: { owner: 'value', read: readNothing },
  cue: { owner: 'cues', read: readCue },
  'cue-twice': { owner: 'cues', read: readCue },
  'cue-first': { owner: 'cues', read: readCue },
  'cue-before': { owner: 'value', read: readCue },
  'cue-after': { owner: 'value', read: readCue },
  'cue-around': { owner: 'value', read: readCue },
  'cue-pair': { owner: 'cues', read: readCuePair },
  'cue-pair-asked': { owner: 'cues', read: readCuePair },
  'cue-shape': { owner: 'cues', read: readCueShape },
  shape: { owner: 'shapes', read: readShape },
  'shape-pair': { owner: 'shapes', read: readShapePair },
  'shape-before': { owner: 'value', read: readShape },
  'shape-after': { owner: 'value', read: readShape },
  length: { owner: 'value', read: readLength },
  'length-before': { owner: 'value', read: readLength },
  'length-after': { owner: 'value', read: readLength },
  place: { owner: 'value', read: readCount },
  start: { owner: 'value', read: readCount },
  end: { owner: 'value', read: readCount },
  'label-line': { owner: 'shapes', read: readLabelLine },
  'question-line': { owner: 'value', read: readCue },
  'after-label': { owner: 'value', read: readCount },
  echo: { owner: 'value', read: readCount },
  'cue-density': { owner: 'page', read: readCueShare },
  'shape-density': { owner: 'page', read: readShapeShare },
  size: { owner: 'value', read: readLength },
  'page-word': { owner: 'page', read: readNothing },
} as const satisfies Readonly<Record<Group, GroupReading>>

type GroupOwnedBy<Owner> = {
  [G in Group]: (typeof READINGS)[G]['owner'] extends Owner ? G : never
}[Group]

/** The groups of which each value is a contribution, and those that make one for the whole page. */
export type ValueGroup = GroupOwnedBy<'value'>
export type PageGroup = GroupOwnedBy<'page'>

/**
 * Tells what a row of the structure table stands for.
 * @throws RangeError for a number that is no row
 */
export function describeRow(row: number): RowDescription {
  const group = GROUPS.find((candidate) => row < rowsOfGroup(candidate)[1])
  if (group === undefined || !(row >= 0)) throw new RangeError(`there is no row ${row}`)
  return { group, ...READINGS[group].read(row - rowsOfGroup(group)[0]) }
}

/** Where the weight of a row goes, with the group narrowed to those that go there. */
export type Ownership =
  | { readonly owner: 'cues' }
  | { readonly owner: 'shapes' }
  | { readonly owner: 'value'; readonly group: ValueGroup }
  | { readonly owner: 'page'; readonly group: PageGroup }

/** @returns to which contribution the rows of a group belong. */
export function ownershipOf(group: Group): Ownership {
  return { owner: READINGS[group].owner, group } as Ownership
}

function readNothing(): RowFacts {
  return {}
}

function readCue(offset: number): RowFacts {
  return { cues: pick(CUES, offset) }
}

function readCuePair(offset: number): RowFacts {
  return { cues: pick(CUES, Math.floor(offset / CUES.length), offset % CUES.length) }
}

function readCueShape(offset: number): RowFacts {
  return { cues: pick(CUES, Math.floor(offset / SHAPES.length)), shapes: pick(SHAPES, offset % SHAPES.length) }
}

function readShape(offset: number): RowFacts {
  return { shapes: pick(SHAPES, offset) }
}

function readShapePair(offset: number): RowFacts {
  return { shapes: pick(SHAPES, Math.floor(offset / SHAPES.length), offset % SHAPES.length) }
}

function readLabelLine(): RowFacts {
  return { shapes: ['label-line'] }
}

function readLength(offset: number): RowFacts {
  return { amount: { least: (LENGTH_STEPS[offset - 1] ?? 0) + 1, most: LENGTH_STEPS[offset] } }
}

function readCount(offset: number): RowFacts {
  return { amount: { least: offset, most: offset === STEPS - 1 ? undefined : offset } }
}

function readCueShare(offset: number): RowFacts {
  return { ...readCue(Math.floor(offset / STEPS)), ...readCount(offset % STEPS) }
}

function readShapeShare(offset: number): RowFacts {
  return { ...readShape(Math.floor(offset / STEPS)), ...readCount(offset % STEPS) }
}

/** What the list holds at these places, as far as it reaches. */
function pick<T>(list: readonly T[], ...places: readonly number[]): readonly T[] {
  return places.flatMap((place) => list.slice(place, place + 1))
}
