import type { Shares } from '../../contracts/verdict.ts'
import { ROLES, type Role } from '../../contracts/words.ts'
import { displayWidth } from '../terminal/index.ts'
import { ROLE_LOOKS } from './looks.ts'
import type { Page } from './page.ts'

/** How the text divides into roles: a bar, and the same in words. */
export function renderShares(shares: Shares, page: Page): readonly string[] {
  const present = ROLES.filter((role) => shares[role] > 0)
  if (present.length === 0) return []
  const cells = divide(shares, present, Math.min(BAR_COLUMNS, page.columns))
  const bar = present.map((role) => paintRole(ROLE_LOOKS[role].fill.repeat(cells.get(role) ?? 0), role, page)).join('')
  return [bar, ...legend(shares, present, page)]
}

/** "12%", and never "0%" for what is there. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (share > 0 && rounded === 0) return '<1%'
  return share < 1 && rounded === 100 ? '>99%' : `${rounded}%`
}

const BAR_COLUMNS = 80

/** Each role gets at least one cell; the largest gives or takes what rounding left over. */
function divide(shares: Shares, present: readonly Role[], columns: number): ReadonlyMap<Role, number> {
  const cells = new Map(present.map((role) => [role, Math.max(1, Math.round(shares[role] * columns))]))
  const largest = present.reduce((a, b) => (shares[b] > shares[a] ? b : a))
  const used = [...cells.values()].reduce((sum, count) => sum + count, 0)
  return cells.set(largest, Math.max(1, (cells.get(largest) ?? 0) + columns - used))
}

function legend(shares: Shares, present: readonly Role[], page: Page): readonly string[] {
  const rows: string[] = []
  let used = page.columns
  for (const role of present) {
    const entry = `${ROLE_LOOKS[role].fill} ${page.labels.roles[role]} ${percent(shares[role])}`
    const width = displayWidth(entry) + GAP.length
    const painted = paintRole(entry, role, page)
    if (used + width > page.columns) rows.push(painted)
    else rows.push(`${rows.pop() ?? ''}${GAP}${painted}`)
    used = used + width > page.columns ? width : used + width
  }
  return rows
}

const GAP = '   '

function paintRole(text: string, role: Role, page: Page): string {
  return page.paint(text, ROLE_LOOKS[role].gutter)
}
