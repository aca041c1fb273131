import { ROLES } from '../../../contracts/words.ts'

/**
 * The states of the sequence model: the roles, with advertising told apart by the page it stands on. Ad copy set into
 * an article and ad copy on a page that sells from top to bottom look so different that one set of weights cannot
 * know both: on the second kind a bare name or amount is part of the pitch.
 */
export const STATE_ROLES: readonly number[] = [...ROLES.keys(), ROLES.indexOf('promo')]

export const STATES = STATE_ROLES.length

/** The state of ad copy on a page that sells as a whole. */
export const SALES_PAGE = STATES - 1

/** Adds up the states of each role. @returns `[sentence][role]` */
export function sumByRole(byState: Float64Array): Float64Array {
  const sentences = byState.length / STATES
  const byRole = new Float64Array(sentences * ROLES.length)
  for (let s = 0; s < sentences; s++) {
    for (let state = 0; state < STATES; state++) {
      const at = s * ROLES.length + (STATE_ROLES[state] ?? 0)
      byRole[at] = (byRole[at] ?? 0) + (byState[s * STATES + state] ?? 0)
    }
  }
  return byRole
}
