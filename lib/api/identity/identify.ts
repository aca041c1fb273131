import type { Person } from '../../app/index.ts'

/** Who sent a request. `without-duty` is a person who is known, and has nothing to do at this desk. */
export type Identified =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'refused'; readonly why: 'unauthenticated' | 'without-duty' }

/**
 * Finds out who sent a request.
 * @throws CopydeskError `issuer-unavailable` where that cannot be found out now
 */
export type Identify = (request: Request) => Promise<Identified>
