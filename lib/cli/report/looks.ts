import type { Disposition, Role, Severity } from '../../contracts/words.ts'
import type { Style } from '../terminal/index.ts'

/** How a role is told apart, with colour and without. */
export interface RoleLook {
  /** In the gutter where a stretch begins, and in the rows after. */
  readonly tag: string
  readonly edge: string
  /** In the bar of shares. */
  readonly fill: string
  readonly gutter: readonly Style[]
  readonly text: readonly Style[]
}

export const ROLE_LOOKS: Readonly<Record<Role, RoleLook>> = {
  report: { tag: '', edge: '', fill: '─', gutter: [], text: [] },
  opinion: { tag: '┊opinion', edge: '┊', fill: '▒', gutter: ['cyan'], text: [] },
  promo: { tag: '▌AD', edge: '▌', fill: '█', gutter: ['bold', 'magenta'], text: [] },
  label: { tag: '▐LABEL', edge: '▐', fill: '▐', gutter: ['bold', 'green'], text: [] },
  notice: { tag: '┊notice', edge: '┊', fill: '░', gutter: ['blue'], text: [] },
  furniture: { tag: '·', edge: '·', fill: '·', gutter: ['dim'], text: ['dim'] },
}

/** How a disposition is shown. */
export const DISPOSITION_LOOKS: Readonly<
  Record<Disposition, { readonly word: string; readonly styles: readonly Style[] }>
> = {
  clear: { word: 'CLEAR', styles: ['bold', 'green'] },
  review: { word: 'REVIEW', styles: ['bold', 'yellow'] },
  hold: { word: 'HOLD', styles: ['bold', 'red', 'inverse'] },
  abstain: {
    word: 'NOT JUDGED',
    styles: ['bold', 'red', 'inverse'],
  },
}

export const SEVERITY_STYLES: Readonly<Record<Severity, readonly Style[]>> = {
  critical: ['bold', 'red', 'inverse'],
  high: ['bold', 'red'],
  medium: ['yellow'],
  low: ['cyan'],
  info: ['dim'],
}

/** Of the flagged words themselves. */
export const MARK_STYLES: Readonly<Record<Severity, readonly Style[]>> = {
  critical: ['bold', 'underline', 'red'],
  high: ['underline', 'red'],
  medium: ['underline', 'yellow'],
  low: ['underline', 'cyan'],
  info: ['underline'],
}
