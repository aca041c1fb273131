import type { LabelledArticle } from '../../corpus/read-corpus.ts'
import { seededRandom } from '../../trainer/random.ts'
import { editMatches } from './edit-article.ts'
import type { Perturb } from './perturbation.ts'

const SHARE_OF_ARTICLES = 0.3

type Rule = (article: LabelledArticle, random: () => number) => LabelledArticle

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    expandContractions,
    dropWords(/(?<!\p{L})(the|an?) (\p{L})/giu),
    moveAdverbs(/(?<!\p{L})(now|today|simply|just) (\p{L}+)/gu),
  ],
  de: [
    dropWords(/(?<!\p{L})(der|die|das|den|dem|des|eine?[nmrs]?) (\p{L})/giu),
    moveAdverbs(/(?<!\p{L})(jetzt|heute|einfach|sofort|bereits) (\p{L}+)/gu),
    splitCompounds,
  ],
}

/** Words English and German the way a stiff translation would; other languages stay as they are. */
export const stiffness: Perturb = (article, seed) => {
  const random = seededRandom(seed)
  return (RULES[article.lang] ?? []).reduce((stiff, rule) => rule(stiff, random), article)
}

/** Longest first: the first that fits expands. */
const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(ca)n['’]t\b/gi, '$1nnot'],
  [/\b(w)on['’]t\b/gi, '$1ill not'],
  [/n['’]t\b/gi, ' not'],
  [/\b(let)['’]s\b/gi, '$1 us'],
  [/\b(it|that|there|what|here|who|he|she)['’]s\b/gi, '$1 is'],
  [/['’]re\b/gi, ' are'],
  [/['’]ve\b/gi, ' have'],
  [/['’]ll\b/gi, ' will'],
  [/\b(I)['’]m\b/gi, '$1 am'],
]

function expandContractions(article: LabelledArticle): LabelledArticle {
  return EXPANSIONS.reduce(
    (stiff, [pattern, expanded]) => editMatches(stiff, pattern, ([short]) => short.replace(pattern, expanded)),
    article,
  )
}

/** Drops a share of the words, with the blank behind; what followed one at the start of a sentence takes its capital. */
function dropWords(pattern: RegExp): Rule {
  return (article, random) =>
    editMatches(article, pattern, ([found, word = '', next = '']) => {
      if (random() >= SHARE_OF_ARTICLES) return found
      return /^\p{Lu}/u.test(word) ? next.toUpperCase() : next
    })
}

/** Puts an adverb behind the word that follows it. */
function moveAdverbs(pattern: RegExp): Rule {
  return (article) => editMatches(article, pattern, ([, adverb = '', next = '']) => `${next} ${adverb}`)
}

const COMPOUND =
  /(?<!\p{L})(\p{Lu}\p{Ll}{3,})(aktien?|analysen?|angebot|anleger|bericht|brief|börse|depot|fonds|gewinne?|handel|konto|kurs|markt|plan|preis|rendite|strategie|studie|system|tipps?|wert|zins)(?!\p{L})/gu

/** "Aktienanalyse" becomes "Aktien-Analyse". */
function splitCompounds(article: LabelledArticle): LabelledArticle {
  return editMatches(article, COMPOUND, ([, first = '', second = '']) => {
    return `${first}-${second.charAt(0).toUpperCase()}${second.slice(1)}`
  })
}
