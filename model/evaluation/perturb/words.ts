import { seededRandom } from '../../trainer/random.ts'
import { editMatches } from './edit-article.ts'
import type { Perturb } from './perturbation.ts'

const WORD = /\p{L}[\p{L}\p{M}]*/gu

/** Rewrites a share of the words that have at least so many letters. */
export function changeWords(
  share: number,
  minLetters: number,
  change: (letters: readonly string[], random: () => number) => string,
): Perturb {
  return (article, seed) => {
    const random = seededRandom(seed)
    return editMatches(article, WORD, ([word]) => {
      const letters = Array.from(word)
      return letters.length >= minLetters && random() < share ? change(letters, random) : word
    })
  }
}

/** @returns one of the items; the empty string where there is none. */
export function pick(items: readonly string[], random: () => number): string {
  return items[Math.floor(random() * items.length)] ?? ''
}
