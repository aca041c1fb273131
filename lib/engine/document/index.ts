export { isBlank, isCapitalAt } from './characters.ts'
export type { Document, Line, Sentence, Token, TokenKind } from './document.ts'
export { readDocument } from './read-document.ts'
export { createWordMarks } from './word-marks.ts'
