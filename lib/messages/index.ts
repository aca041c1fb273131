export { describeNote, type Note } from './notes.ts'
export { translateVerdict } from './translate-verdict.ts'
