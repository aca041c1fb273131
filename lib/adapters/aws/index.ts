export { type AwsClients, type ClientOptions, createClients } from './clients.ts'
export { composeIntake, composeVerdicts, readModerateConfig } from './compose.ts'
export { createVerdictTable, QUEUE_ATTRIBUTES } from './verdicts/create-table.ts'
export { countBySeverity } from './verdicts/items.ts'
