import { LIVE_DESK } from '../desk/index.ts'
import { createLedgerCommand } from './ledger-command.ts'

export const ledgerCommand = createLedgerCommand(LIVE_DESK)
