import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge'

/** An entry, and the article it is about. */
export interface Entry {
  readonly article: string
  readonly request: PutEventsRequestEntry
}

/**
 * Cuts entries into calls, in their order: at most ten each and 256 KB, and never two on one article. Of the entries of
 * one call any may be taken and any not, so two on one article could be taken in the wrong order.
 */
export function cutCalls<Kind extends Entry>(entries: readonly Kind[]): readonly (readonly Kind[])[] {
  const calls: Kind[][] = []
  let bytes = 0
  for (const entry of entries) {
    const call = calls.at(-1)
    const size = sizeOf(entry.request)
    if (call !== undefined && fits(call, entry.article, bytes + size)) {
      call.push(entry)
      bytes += size
    } else {
      calls.push([entry])
      bytes = size
    }
  }
  return calls
}

const MAX_ENTRIES = 10
const MAX_BYTES = 256 * 1024

function fits(call: readonly Entry[], article: string, bytes: number): boolean {
  return call.length < MAX_ENTRIES && bytes <= MAX_BYTES && !call.some((other) => other.article === article)
}

/** As EventBridge counts: the time as 14 bytes, and source, kind and detail in UTF-8. */
function sizeOf({ Source = '', DetailType = '', Detail = '' }: PutEventsRequestEntry): number {
  return 14 + Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail)
}
