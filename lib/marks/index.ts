/** How overlapping spans of a text become pieces that can be shown; for the console and the printed report alike. */
export { flatten, type Marked, type Piece } from './flatten.ts'
export { assignLanes } from './lanes.ts'
