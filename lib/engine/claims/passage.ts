import type { Token } from '../document/index.ts'
import type { WordClasses } from './vocabulary.ts'

/** The tokens of one sentence, with what matching needs to know about them. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly classes: readonly WordClasses[]
  /** 1 for each token that begins with a capital letter. */
  readonly capitals: Uint8Array
  readonly first: number
  readonly end: number
}
