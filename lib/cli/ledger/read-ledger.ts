import * as z from 'zod'
import type { LedgerHead } from '../../app/index.ts'
import { CopydeskError, type LedgerEvent, LedgerEventSchema, LedgerExportSchema } from '../../contracts/index.ts'

/** A ledger as far as it consists of events. */
export interface OpenLedger {
  readonly article: string
  readonly events: readonly LedgerEvent[]
  readonly head: LedgerHead
  /** What is wrong with what stands behind these events, if it is no event. */
  readonly fault: string | undefined
}

/**
 * Reads an exported ledger. Something among its events that is none does not make it unreadable: it is where the chain
 * breaks. Events stay as they were written, to the letter: a hash is over that.
 * @throws CopydeskError `input-unreadable`
 */
export function readLedgerExport(written: unknown, place: string): OpenLedger {
  const parsed = EnvelopeSchema.safeParse(written)
  if (!parsed.success) {
    throw new CopydeskError('input-unreadable', `${place} is no exported ledger`, {
      hint: 'give a file that copydesk ledger export wrote as JSON',
    })
  }
  const { article, events, head } = parsed.data
  const firstOther = events.findIndex((event) => !isEvent(event))
  const whole = firstOther === -1 ? events : events.slice(0, firstOther)
  const fault = firstOther === -1 ? undefined : 'it is not an event as the contract has them'
  return { article, events: whole.filter(isEvent), head, fault }
}

const EnvelopeSchema = LedgerExportSchema.extend({ events: z.array(z.unknown()) })

function isEvent(value: unknown): value is LedgerEvent {
  return LedgerEventSchema.safeParse(value).success
}
