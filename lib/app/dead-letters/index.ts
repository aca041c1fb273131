export { type LetterWish, listLetters } from './list-letters.ts'
export { type Redrive, redriveLetters } from './redrive-letters.ts'
