export { createTraces, type TracedStack, type TraceStore, type Withdrawal } from './traces.ts'
