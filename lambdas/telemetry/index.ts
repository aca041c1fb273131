/** Logs and metrics of the functions: ids, hashes, lengths and counts, never a word of an article. */
export { createAnnouncingLog } from './announcing-log.ts'
export { createBatchLog } from './batch-log.ts'
export { createDeskTelemetry } from './desk-telemetry.ts'
export { measureGrades } from './measure-grades.ts'
export { measureOutcome } from './measure-outcome.ts'
export { createMessageLog } from './message-log.ts'
export { createMeter } from './meter.ts'
