import pack from './pack.json' with { type: 'json' }

/** By which rules articles are judged, for those who have no need of the rules themselves. */
export const financePromoIdentity = { id: pack.id, version: pack.version }
