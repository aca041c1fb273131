export { type ArithmeticSlip, checkArithmetic } from './arithmetic.ts'
export { type FactIndex, indexFacts } from './fact-index.ts'
export { groundFrame } from './ground-frame.ts'
export type { Grounding, Match, NotFound } from './grounding.ts'
