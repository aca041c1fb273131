import type { Language } from '../../contracts/words.ts'

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
  },
}
