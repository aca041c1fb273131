/** The screens beside the desk itself. They are built into a file of their own, loaded when one of them is first gone to. */
export { BulkScreen } from './bulk/index.ts'
export { DashboardScreen } from './dashboard/index.ts'
export { DiffScreen } from './diff/index.ts'
export { GoldensScreen } from './goldens/index.ts'
export { ReportScreen } from './records/index.ts'
