/** What is said about a text, and where: for the console, the command and the printed report alike. */
export { flatten, type Marked, type Piece } from './flatten.ts'
export { assignLanes } from './lanes.ts'
export { type NumberedFinding, numberFindings } from './numbering.ts'
export { nameLines, splitLines, type TextLine } from './text-lines.ts'
