import type { LabelledArticle } from '../../corpus/read-corpus.ts'

/** Changes how an article is written and leaves its gold sentences on their words. Pure: the seed decides. */
export type Perturb = (article: LabelledArticle, seed: number) => LabelledArticle

export interface Perturbation {
  readonly name: string
  /** What it touches: how characters are written, where lines and sentences end, or which words are used. */
  readonly level: 'character' | 'layout' | 'wording'
  readonly perturb: Perturb
}
