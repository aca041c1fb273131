import { userInfo } from 'node:os'
import type { ReviewClient } from '../../client/index.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { type DeskAddress, type DeskSurroundings, resolveDeskAddress } from './desk-address.ts'
import { openDesk } from './open-desk.ts'

/** How a command comes to a desk. */
export interface DeskAccess extends DeskSurroundings {
  readonly openDesk: (address: DeskAddress) => ReviewClient
  readonly now: () => Date
}

export const LIVE_DESK: DeskAccess = { openDesk: (address) => openDesk(address), now: () => new Date(), userName }

/** Opens the desk that is meant. @throws CopydeskError `desk-unreachable` or `usage` */
export function accessDesk(access: DeskAccess, invocation: Invocation, shell: Shell): ReviewClient {
  return access.openDesk(resolveDeskAddress(invocation, shell, access))
}

/** A user without an entry in the system's list has no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
