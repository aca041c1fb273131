export { renderRobustness } from './render-robustness.ts'
export { measureRobustness } from './robustness.ts'
