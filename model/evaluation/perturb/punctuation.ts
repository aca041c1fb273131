import { seededRandom } from '../../trainer/random.ts'
import { editMatches } from './edit-article.ts'
import type { Perturb } from './perturbation.ts'

const SHARE_OF_STOPS = 0.5

/** Stops that end a word or a sentence; those inside of numbers and addresses are none. */
const STOPS = /[.,;:!?…]+(?![\p{L}\p{N}])/gu

/** Drops half of the stops. */
export const droppedPunctuation: Perturb = (article, seed) => {
  const random = seededRandom(seed)
  return editMatches(article, STOPS, ([stops]) => (random() < SHARE_OF_STOPS ? '' : stops))
}
