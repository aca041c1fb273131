export type { Perturb } from './perturbation.ts'
export { PERTURBATIONS } from './perturbations.ts'
export { renderRobustness } from './render-robustness.ts'
export { measureRobustness } from './robustness.ts'
