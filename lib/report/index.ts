/** A page about one article that can be printed and kept. */
export { type ReportInput, renderReportPage } from './report-page.ts'
