import type { Disposition, Role, Severity } from '../../contracts/words.ts'
import type { Style } from '../terminal/index.ts'

/** How a role is told apart, with colour and without. */
export interface RoleLook {
  readonly word: string
  /** In the gutter where a stretch begins, and in the rows after. */
  readonly tag: string
  readonly edge: string
  /** In the bar of shares. */
  readonly fill: string
  readonly gutter: readonly Style[]
  readonly text: readonly Style[]
}

export const ROLE_LOOKS: Readonly<Record<Role, RoleLook>> = {
  report: { word: 'reporting', tag: '', edge: '', fill: '─', gutter: [], text: [] },
  opinion: { word: 'opinion', tag: '┊opinion', edge: '┊', fill: '▒', gutter: ['cyan'], text: [] },
  promo: { word: 'ad copy', tag: '▌AD', edge: '▌', fill: '█', gutter: ['bold', 'magenta'], text: [] },
  label: { word: 'label', tag: '▐LABEL', edge: '▐', fill: '▐', gutter: ['bold', 'green'], text: [] },
  notice: { word: 'notices', tag: '┊notice', edge: '┊', fill: '░', gutter: ['blue'], text: [] },
  furniture: { word: 'furniture', tag: '·', edge: '·', fill: '·', gutter: ['dim'], text: ['dim'] },
}

/** What a disposition means for the reader. */
export const DISPOSITION_LOOKS: Readonly<
  Record<Disposition, { readonly word: string; readonly meaning: string; readonly styles: readonly Style[] }>
> = {
  clear: { word: 'CLEAR', meaning: 'nothing here waits for a decision', styles: ['bold', 'green'] },
  review: { word: 'REVIEW', meaning: 'a person should look before this runs', styles: ['bold', 'yellow'] },
  hold: { word: 'HOLD', meaning: 'do not run this before a person has decided', styles: ['bold', 'red', 'inverse'] },
  abstain: {
    word: 'NOT JUDGED',
    meaning: 'this text was not checked; it must not count as clean',
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
