export type { PeriodLabel, WrittenPeriod } from './period.ts'
export { periodsIn } from './periods-in.ts'
export { publishedOn } from './published-on.ts'
export { dateAt, type WrittenDate } from './written-date.ts'
