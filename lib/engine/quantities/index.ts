export { findQuantities } from './find-quantities.ts'
export type { Quantity } from './quantity.ts'
