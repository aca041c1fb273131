import type { Disposition, Language, Role } from '../../contracts/words.ts'

/** The words a report puts around an argument. */
export interface Labels {
  readonly findings: string
  readonly nearMisses: string
  readonly none: string
  readonly why: string
  readonly clears: string
  readonly fix: string
  readonly law: string
  readonly see: string
  readonly mayConflict: string
  readonly unverified: string
  readonly addressedTo: string
  readonly legend: string
  /** What a disposition means for the reader. */
  readonly meanings: Readonly<Record<Disposition, string>>
  readonly roles: Readonly<Record<Role, string>>
}

export const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    findings: 'FINDINGS',
    nearMisses: 'NEAR MISSES',
    none: 'none',
    why: 'why',
    clears: 'clears',
    fix: 'fix',
    law: 'law',
    see: 'see',
    mayConflict: 'may conflict with',
    unverified: 'unverified',
    addressedTo: 'addressed to',
    legend: 'words ← the guard that cleared them',
    meanings: {
      clear: 'nothing here waits for a decision',
      review: 'a person should look before this runs',
      hold: 'do not run this before a person has decided',
      abstain: 'this text was not checked; it must not count as clean',
    },
    roles: {
      report: 'reporting',
      opinion: 'opinion',
      promo: 'ad copy',
      label: 'label',
      notice: 'notices',
      furniture: 'furniture',
    },
  },
  de: {
    findings: 'BEFUNDE',
    nearMisses: 'ENTLASTET',
    none: 'keine',
    why: 'warum',
    clears: 'klärt',
    fix: 'abhilfe',
    law: 'recht',
    see: 'siehe',
    mayConflict: 'kann in Konflikt stehen mit',
    unverified: 'ungeprüft',
    addressedTo: 'richtet sich an:',
    legend: 'Wörter ← der Wächter, der sie entlastet',
    meanings: {
      clear: 'hier wartet nichts auf eine Entscheidung',
      review: 'vor dem Erscheinen sollte ein Mensch darauf sehen',
      hold: 'nicht bringen, bevor ein Mensch entschieden hat',
      abstain: 'dieser Text wurde nicht geprüft; er gilt nicht als sauber',
    },
    roles: {
      report: 'Bericht',
      opinion: 'Meinung',
      promo: 'Werbung',
      label: 'Kennzeichnung',
      notice: 'Hinweise',
      furniture: 'Beiwerk',
    },
  },
}
