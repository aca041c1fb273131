import type { Golden } from '../../contracts/index.ts'

/** Articles whose right answers are known, put into the queue to see how they are answered. */
export interface GoldenStore {
  /** Keeps a golden item before its article is submitted. Keeping it again, with its result, is harmless. */
  keep(golden: Golden): Promise<void>
  find(article: string): Promise<Golden | undefined>
  /** @returns golden items, the latest first, and where the rest begins; null at the end */
  list(cursor: string | undefined): Promise<{ readonly goldens: readonly Golden[]; readonly next: string | null }>
}

/** The way into the intake. */
export interface Submission {
  /** Puts a text there, the way every article comes. */
  submit(article: string, text: string): Promise<void>
}
