export { DISPOSITION_LOOKS, SEVERITY_STYLES } from './looks.ts'
export { type Explanations, type Layout, renderReport } from './render-report.ts'
export { percent } from './shares.ts'
export { countFailure, countInputs, countVerdict, EMPTY_TALLY, renderSummary, type Tally } from './summary.ts'
