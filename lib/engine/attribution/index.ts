export type { Attribution, ScopeRange, TokenRange } from './attribution.ts'
export {
  type AttributionIndex,
  attributionOf,
  indexAttributions,
  type NearbyAttribution,
  nearestAttribution,
} from './attribution-index.ts'
export { findAttributions } from './find-attributions.ts'
export { quotationsIn } from './quotations.ts'
