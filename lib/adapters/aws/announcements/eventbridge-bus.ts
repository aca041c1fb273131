import { type EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge'
import type { Bus, Sending } from '../../../app/ports/index.ts'
import {
  ANNOUNCEMENT_KINDS,
  ANNOUNCEMENT_SOURCE,
  type Announcement,
  CopydeskError,
  isCopydeskError,
} from '../../../contracts/index.ts'
import { translate } from '../translate.ts'
import { cutCalls, type Entry } from './cut-calls.ts'

/** Announcements on an EventBridge bus. */
export function createEventBridgeBus(client: EventBridgeClient, bus: string): Bus {
  return { send: (announcements) => send(client, bus, announcements) }
}

/** Call after call, each waiting for the one before: an entry that is not taken ends the sending. */
async function send(client: EventBridgeClient, bus: string, announcements: readonly Announcement[]): Promise<Sending> {
  let taken = 0
  for (const call of cutCalls(announcements.map((announcement) => toEntry(bus, announcement)))) {
    const { untaken, failure } = await put(client, call)
    if (failure !== null) return { taken: taken + untaken, failure }
    taken += call.length
  }
  return { taken, failure: null }
}

/** @returns which entry was the first that was not taken, and why */
async function put(client: EventBridgeClient, entries: readonly Entry[]) {
  try {
    const command = new PutEventsCommand({ Entries: entries.map(({ request }) => request) })
    const { Entries = [] } = await translate('announcing', client.send(command))
    const untaken = entries.findIndex((_, index) => Entries[index]?.EventId === undefined)
    return { untaken, failure: untaken === -1 ? null : notTaken(Entries[untaken]) }
  } catch (failure) {
    if (!isCopydeskError(failure)) throw failure
    return { untaken: 0, failure }
  }
}

function notTaken(entry: PutEventsResultEntry | undefined): CopydeskError {
  return new CopydeskError('store-unavailable', `announcing failed: ${entry?.ErrorCode ?? 'no answer'}`)
}

function toEntry(bus: string, announcement: Announcement): Entry {
  const request = {
    EventBusName: bus,
    Source: ANNOUNCEMENT_SOURCE,
    DetailType: ANNOUNCEMENT_KINDS[announcement.schema],
    Time: new Date(announcement.at),
    Detail: JSON.stringify(announcement),
  }
  return { article: announcement.article, request }
}
