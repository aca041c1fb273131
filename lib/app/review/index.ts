export { type LedgerCheck, type LedgerHead, verifyLedger } from './chain.ts'
export { createDesk } from './create-desk.ts'
export type {
  Basis,
  BeatenBy,
  Changed,
  Current,
  Desk,
  Found,
  Listed,
  Person,
  Refusal,
  RequestMark,
} from './desk.ts'
export { ledgerToCsv } from './ledger-csv.ts'
export type { DeskPorts } from './open-case.ts'
export { publisherOf } from './publisher.ts'
export { type MeasuredGrade, measureQueue } from './queue.ts'
export { readersOf } from './readers.ts'
export { watchLedger } from './watch-ledger.ts'
export { wilson } from './wilson.ts'
