export { BulkScreen } from './bulk-screen.tsx'
export { toBulk } from './to-bulk.ts'
