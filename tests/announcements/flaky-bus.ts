import { cutCalls } from '../../lib/adapters/aws/announcements/cut-calls.ts'
import type { Bus } from '../../lib/app/index.ts'
import { type Announcement, CopydeskError } from '../../lib/contracts/index.ts'

/**
 * A bus that behaves as EventBridge may: of the entries of one call it takes some and not others.
 * @param luck one number a call; entry number `n` of a call is refused when it is `n`, until all numbers are used up
 */
export function openFlakyBus(luck: readonly number[]): Bus & { readonly taken: readonly Announcement[] } {
  const taken: Announcement[] = []
  const fate = [...luck]
  return {
    taken,
    async send(announcements) {
      let count = 0
      for (const call of cutCalls(announcements.map((told) => ({ article: told.article, request: {}, told })))) {
        const refused = fate.shift() ?? Number.POSITIVE_INFINITY
        taken.push(...call.filter((_, index) => index !== refused).map(({ told }) => told))
        if (refused < call.length) return { taken: count + refused, failure: busy }
        count += call.length
      }
      return { taken: count, failure: null }
    },
  }
}

const busy = new CopydeskError('store-unavailable', 'announcing failed: ThrottlingException')
