import type { Place } from '../../contracts/pack.ts'
import { ROLES } from '../../contracts/words.ts'
import type { RoleAssignment } from '../roles/index.ts'

/** Every place a sentence can stand in. Kept beside the schema's list so that the engine loads no schema library. */
export const PLACES = [...ROLES, 'headline'] as const satisfies readonly Place[]

const LONGEST_MASTHEAD = 4

/** The place of each sentence: its role, except that the furniture an article opens with is its headline. */
export function placesOf(roles: readonly RoleAssignment[]): readonly Place[] {
  const body = roles.findIndex(({ role }) => role !== 'furniture')
  const masthead = Math.min(body < 0 ? roles.length : body, LONGEST_MASTHEAD)
  return roles.map(({ role }, at) => (at < masthead ? 'headline' : role))
}
