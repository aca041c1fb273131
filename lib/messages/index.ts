export { describeNote, type Note } from './notes.ts'
export { describeReason, type ReviewWords, reviewWords } from './review-words.ts'
export { translateVerdict } from './translate-verdict.ts'
