export { addDays, dayNumber, daysBetween, endOfMonth, isoDay, monthsOf, weekendDay } from './days.ts'
export { MONTH_NUMBERS } from './months.ts'
