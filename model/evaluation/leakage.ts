import { readDocument } from '../../lib/engine/document/index.ts'
import { createWordTable, describeDocument } from '../../lib/engine/roles/features/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { groupByFamily } from '../trainer/families.ts'
import { learnVocabulary } from '../trainer/learn-vocabulary.ts'

/** How well the publisher of an article can be told, as a share of articles. */
export interface Leakage {
  readonly articles: number
  readonly families: number
  /** From the words as printed, and from the words as the model sees them, names and figures masked. */
  readonly fromPlainWords: number
  readonly fromMaskedWords: number
  /** By always naming the most frequent family. */
  readonly byGuessing: number
}

const MIN_ARTICLES = 4
const FOLDS = 4

/**
 * Trains a classifier of publishers on the words the model sees. What it can still tell is house style and topic;
 * what plain words tell beyond that is names, which the masks are there to hide.
 */
export function measureLeakage(articles: readonly LabelledArticle[]): Leakage {
  const families = [...groupByFamily(articles)].filter(([, members]) => members.length >= MIN_ARTICLES)
  const members = families.flatMap(([, group]) => group)
  const table = createWordTable(learnVocabulary(articles))
  const plain = members.map(({ text }) => new Set(readDocument(text).tokens.map(({ word }) => word)))
  const masked = members.map(
    ({ text }) => new Set(describeDocument(readDocument(text), table).words.map(({ hash }) => String(hash))),
  )
  const names = members.map(({ family }) => family)
  return {
    articles: members.length,
    families: families.length,
    fromPlainWords: accuracyOf(plain, names),
    fromMaskedWords: accuracyOf(masked, names),
    byGuessing: Math.max(0, ...families.map(([, group]) => group.length)) / Math.max(1, members.length),
  }
}

/** Naive Bayes over the words an article has, by cross-validation over articles. */
function accuracyOf(documents: readonly ReadonlySet<string>[], names: readonly string[]): number {
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const classes = learnClasses(documents, names, fold)
    for (const [at, words] of documents.entries()) {
      if (at % FOLDS === fold && likeliestClass(classes, words) === names[at]) right++
    }
  }
  return right / Math.max(1, documents.length)
}

interface NamedClass {
  readonly name: string
  readonly documents: number
  readonly counts: ReadonlyMap<string, number>
}

function learnClasses(
  documents: readonly ReadonlySet<string>[],
  names: readonly string[],
  held: number,
): readonly NamedClass[] {
  return [...new Set(names)].map((name) => {
    const counts = new Map<string, number>()
    const kept = documents.filter((_, at) => names[at] === name && at % FOLDS !== held)
    for (const words of kept) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return { name, documents: kept.length, counts }
  })
}

function likeliestClass(classes: readonly NamedClass[], words: ReadonlySet<string>): string | undefined {
  const scored = classes.map(({ name, documents, counts }) => {
    let score = Math.log(documents + 1)
    for (const word of words) score += Math.log(((counts.get(word) ?? 0) + SMOOTHING) / (documents + 2 * SMOOTHING))
    return { name, score }
  })
  return scored.reduce<{ name: string; score: number } | undefined>(
    (best, next) => (best === undefined || next.score > best.score ? next : best),
    undefined,
  )?.name
}

const SMOOTHING = 0.1
