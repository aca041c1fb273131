import type { Role } from '../contracts/words.ts'

/** How a role is told apart in the margin, in black and white. */
export const ROLE_LOOKS: Readonly<Record<Role, { readonly letter: string; readonly meaning: string }>> = {
  report: { letter: 'R', meaning: 'reports' },
  opinion: { letter: 'O', meaning: 'gives an opinion' },
  promo: { letter: 'P', meaning: 'promotes something' },
  label: { letter: 'L', meaning: 'labels advertising' },
  notice: { letter: 'N', meaning: 'notice: risk, disclosure, rights' },
  furniture: { letter: 'F', meaning: 'furniture of the page' },
}
