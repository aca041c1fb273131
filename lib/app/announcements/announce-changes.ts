import { type CopydeskError, isCopydeskError } from '../../contracts/errors.ts'
import type { AnnouncedItem, Announcement, FormerItem } from '../../contracts/index.ts'
import type { Sha256 } from '../../engine/index.ts'
import type { Bus, DeadLetter, DeadLetters } from '../ports/index.ts'
import { announce } from './announce.ts'

/** A change to the item of an article, as the table tells of it. */
export type Change =
  | {
      readonly kind: 'change'
      /** Its number in the stream. */
      readonly id: string
      readonly before: FormerItem | undefined
      readonly after: AnnouncedItem
    }
  | { readonly kind: 'unreadable'; readonly id: string; readonly article: string; readonly failure: CopydeskError }

/** What announcing works with. */
export interface AnnouncingRoom {
  readonly bus: Bus
  readonly deadLetters: DeadLetters
  readonly sha256: Sha256
}

/** What was announced, what was set aside, and from which change on they are to be told again. */
export interface Announced {
  readonly sent: readonly Announcement[]
  readonly buried: readonly DeadLetter[]
  readonly stopped: { readonly at: string; readonly failure: CopydeskError } | null
}

/**
 * Announces changes in their order. It ends where an announcement is not taken, so that none on the same article goes
 * before it; a change nobody can read is set aside with its reason instead of holding up those behind it.
 */
export async function announceChanges(changes: readonly Change[], room: AnnouncingRoom): Promise<Announced> {
  const told = changes.map((change) => tell(change, room.sha256))
  const announcements = told.flatMap((change) => change.announcements)
  const { taken, failure } = await room.bus.send(announcements)
  const untaken = failure === null ? undefined : announcements[taken]
  const end = untaken === undefined ? told.length : told.findIndex((change) => change.announcements.includes(untaken))
  const buried = told.slice(0, end).flatMap(({ letters }) => letters)
  for (const letter of buried) await room.deadLetters.bury(letter)
  const at = changes[end]?.id
  const stopped = failure === null || at === undefined ? null : { at, failure }
  return { sent: announcements.slice(0, taken), buried, stopped }
}

interface Told {
  readonly announcements: readonly Announcement[]
  readonly letters: readonly DeadLetter[]
}

function tell(change: Change, sha256: Sha256): Told {
  if (change.kind === 'unreadable') return { announcements: [], letters: [letterOf(change)] }
  try {
    return { announcements: announce(change.before, change.after, sha256), letters: [] }
  } catch (failure) {
    if (!isCopydeskError(failure)) throw failure
    const { article, sequencer } = change.after
    const letter = letterOf({ id: change.id, article, failure, sequencers: [sequencer] })
    return { announcements: [], letters: [letter] }
  }
}

interface Unannounced extends Omit<Extract<Change, { kind: 'unreadable' }>, 'kind'> {
  readonly sequencers?: readonly string[]
}

function letterOf({ id, article, failure, sequencers = [] }: Unannounced): DeadLetter {
  const body = JSON.stringify({ article, sequenceNumber: id })
  return { messageId: id, body, reason: failure.code, detail: failure.message, sequencers }
}
