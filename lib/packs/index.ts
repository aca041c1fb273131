export { financePromo } from './finance-promo/index.ts'
