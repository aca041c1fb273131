export { abstain } from './abstain.ts'
export { type Judgement, judge } from './judge.ts'
