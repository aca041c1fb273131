import type { CopydeskError } from '../../contracts/errors.ts'
import type { Announcement } from '../../contracts/index.ts'

/** How far a sending came: the first so many were taken for sure; the first of the others was not, and why. */
export interface Sending {
  readonly taken: number
  readonly failure: CopydeskError | null
}

/** Where announcements go, at least once each. */
export interface Bus {
  /**
   * Sends announcements in their order and ends at the first that is not taken. Of those behind it some may have been taken,
   * but none on the same article.
   */
  send(announcements: readonly Announcement[]): Promise<Sending>
}
