export { financePromoIdentity } from './finance-promo/identity.ts'
export { financePromoInFull } from './finance-promo/in-full.ts'
export { financePromo } from './finance-promo/index.ts'
