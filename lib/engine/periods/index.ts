export { dateAt, dayNumber, type WrittenDate } from './calendar.ts'
export type { PeriodLabel, WrittenPeriod } from './period.ts'
export { periodsIn } from './periods-in.ts'
export { publishedOn } from './published-on.ts'
