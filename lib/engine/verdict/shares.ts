import type { Shares } from '../../contracts/verdict.ts'
import type { Role } from '../../contracts/words.ts'
import { type Document, isBlank, type Sentence } from '../document/index.ts'
import type { RoleAssignment } from '../roles/index.ts'

export const NO_SHARES: Shares = { report: 0, opinion: 0, promo: 0, label: 0, notice: 0, furniture: 0 }

/** How much of an article each role takes, of its non-blank UTF-16 code units, to four decimals. */
export function shareByRole(document: Document, roles: readonly RoleAssignment[]): Shares {
  const counts: Record<Role, number> = { ...NO_SHARES }
  let total = 0
  for (const [index, sentence] of document.sentences.entries()) {
    const role = roles[index]?.role
    if (role === undefined) continue
    const written = countWritten(document, sentence)
    counts[role] += written
    total += written
  }
  const share = (role: Role): number => (total === 0 ? 0 : Math.round((counts[role] / total) * 10_000) / 10_000)
  return {
    report: share('report'),
    opinion: share('opinion'),
    promo: share('promo'),
    label: share('label'),
    notice: share('notice'),
    furniture: share('furniture'),
  }
}

/** Tokens hold no blanks, so only what lies between them is looked at. */
function countWritten({ text, tokens }: Document, { start, end, firstToken, endToken }: Sentence): number {
  let written = 0
  let last = start
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    written += token.end - token.start + countBetween(text, last, token.start)
    last = token.end
  }
  return written + countBetween(text, last, end)
}

function countBetween(text: string, start: number, end: number): number {
  let written = 0
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) written++
  return written
}
