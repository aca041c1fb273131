import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { PERTURBATIONS, type Perturb } from '../evaluation/perturb/index.ts'
import { seededRandom } from './random.ts'

/**
 * Copies of some articles as scrapers and mail programs leave them: lines broken or glued, stops lost, capitals changed,
 * words misspelled. Teaches that damage says nothing about who is speaking.
 * @param share of the articles that get a damaged copy, 0 to 1
 */
export function damageCopies(
  articles: readonly LabelledArticle[],
  share: number,
  seed: number,
): readonly LabelledArticle[] {
  const random = seededRandom(seed + DAMAGE_SEED)
  return articles.flatMap((article, at) => {
    if (random() >= share) return []
    const damage = DAMAGES[Math.floor(random() * DAMAGES.length)]
    return damage === undefined ? [] : [{ ...damage(article, seed + at), id: `${article.id}+damaged` }]
  })
}

const DAMAGE_SEED = 2000

const by = (...names: readonly string[]): readonly Perturb[] =>
  PERTURBATIONS.filter(({ name }) => names.includes(name)).map(({ perturb }) => perturb)

/** Wrapping counts double: a wrapped mail has hardly a sentence whole. */
const DAMAGES: readonly Perturb[] = [
  ...by('re-wrapped at 72', 'lines glued', 'lines joined by a blank', 'dropped punctuation'),
  ...by('re-wrapped at 72', 'upper case', 'lower case', 'title case', 'typos'),
]
