import type { Verdict } from '../../contracts/verdict.ts'

/**
 * True where there are roles to show. They are read in more languages than the rules speak; a text that nobody read
 * must not look as if somebody had.
 */
export function hasReadRoles({ disposition, sentences }: Verdict): boolean {
  return disposition !== 'abstain' || sentences.some(({ confidence }) => confidence > 0)
}
