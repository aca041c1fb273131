/** Logs and metrics of the functions: ids, hashes, lengths and counts, never a word of an article. */
export { createAnnouncingLog } from './announcing-log.ts'
export { createDeskTelemetry } from './desk-telemetry.ts'
export { createTelemetry, type Telemetry } from './message-telemetry.ts'
export { createMeter } from './meter.ts'
