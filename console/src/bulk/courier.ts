import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import type { BulkOutcome, BulkRequest } from '../contracts.ts'
import { MAX_BULK_ITEMS } from '../contracts.ts'
import { whyNot } from '../words/why-not.ts'
import { keyOf, type Match, toBatches } from './matches.ts'

type BulkAction = BulkRequest['items'][number]['action']

/** Sends the same kind of thing for many findings, one request after the other. */
export interface Courier {
  /** What became of each finding, by its key. */
  readonly outcomes: ReadonlySignal<ReadonlyMap<string, BulkOutcome>>
  /** How many were not sent yet, or not answered. */
  readonly left: ReadonlySignal<number>
  /** Why sending has stopped before its end; empty while it goes on. */
  readonly trouble: ReadonlySignal<string>
  send(matches: readonly Match[], toAction: (match: Match) => BulkAction): Promise<void>
  /** Goes on where sending has stopped. A request nobody answered is sent as it was, under the same idempotency key. */
  goOn(): Promise<void>
}

interface Parcel {
  /** Idempotency key. */
  readonly key: string
  readonly matches: readonly Match[]
  readonly request: BulkRequest
}

export function createCourier(client: Pick<ReviewClient, 'bulk'>, newKey: () => string): Courier {
  const outcomes = signal<ReadonlyMap<string, BulkOutcome>>(new Map())
  const left = signal(0)
  const trouble = signal('')
  let parcels: readonly Parcel[] = []

  async function goOn(): Promise<void> {
    trouble.value = ''
    for (let parcel = parcels[0]; parcel !== undefined; parcel = parcels[0]) {
      const answered = await client.bulk(parcel.request, parcel.key)
      if (answered.kind === 'unreachable' || (answered.kind === 'problem' && isPassing(answered.problem.status))) {
        trouble.value = whyNot(answered)
        return
      }
      const came: readonly BulkOutcome[] =
        answered.kind === 'ok'
          ? answered.value.outcomes
          : parcel.matches.map(({ article }) => ({ kind: 'refused', article, ...answered.problem }))
      parcels = parcels.slice(1)
      takeIn(parcel, came)
    }
  }

  function takeIn({ matches }: Parcel, came: readonly BulkOutcome[]): void {
    const fresh = matches.flatMap((match, index) => {
      const outcome = came[index]
      return outcome === undefined ? [] : [[keyOf(match), outcome] as const]
    })
    batch(() => {
      outcomes.value = new Map([...outcomes.value, ...fresh])
      left.value -= matches.length
    })
  }

  return {
    outcomes,
    left,
    trouble,
    goOn,
    async send(matches, toAction) {
      parcels = toBatches(matches, MAX_BULK_ITEMS).map((part) => ({
        key: newKey(),
        matches: part,
        request: {
          items: part.map((match) => ({ article: match.article, version: match.version, action: toAction(match) })),
        },
      }))
      left.value = matches.length
      await goOn()
    },
  }
}

/** Nothing is wrong with the request; the server has no time, or wants to know who is asking. */
function isPassing(status: number): boolean {
  return status === 401 || status === 429 || status >= 500
}
