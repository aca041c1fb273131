import { fileURLToPath } from 'node:url'
import { type LabelledArticle, readCorpus } from '../../corpus/read-corpus.ts'
import { isAdRole, type JudgedArticle, judgeArticle } from '../judged-article.ts'
import type { Judge } from '../judges.ts'
import { scoreArticles } from '../scores.ts'
import type { Perturbation } from './perturbation.ts'
import { PERTURBATIONS } from './perturbations.ts'

/** How much advertising a judge finds in one set of articles, and how often it sees some where none is. */
export interface AdRecall {
  /** Gold promo and label sentences. */
  readonly sentences: number
  /** Share of them called promo or label. */
  readonly recall: number
  readonly adArticles: number
  readonly adArticlesMissed: number
  readonly cleanArticles: number
  readonly cleanWithFalseAd: number
}

/** The same whole and by language. */
export interface RecallByLanguage {
  readonly all: AdRecall
  readonly en: AdRecall
  readonly de: AdRecall
}

export interface PerturbedRecall extends Pick<Perturbation, 'name' | 'level'> {
  readonly recall: RecallByLanguage
}

export interface StyleRecall {
  readonly style: string
  readonly recall: RecallByLanguage
}

export interface Robustness {
  readonly untouched: RecallByLanguage
  readonly perturbed: readonly PerturbedRecall[]
  /** The style-shift set by style, `all` last. */
  readonly styles: readonly StyleRecall[]
}

const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))
const STYLE_SHIFT = fileURLToPath(new URL('../style-shift.jsonl', import.meta.url))
const SEED = 1

/** Measures a judge on corpora untouched and perturbed, by default the project's own, and on the style-shift set. */
export async function measureRobustness(corpora: readonly string[], judge: Judge): Promise<Robustness> {
  const articles = await readCorpus(corpora.length === 0 ? [OWN_CORPUS] : corpora)
  return {
    untouched: recallOn(articles, judge),
    perturbed: PERTURBATIONS.map(({ name, level, perturb }) => ({
      name,
      level,
      recall: recallOn(
        articles.map((article, i) => perturb(article, SEED + i)),
        judge,
      ),
    })),
    styles: recallByStyle(await readCorpus([STYLE_SHIFT]), judge),
  }
}

function recallByStyle(articles: readonly LabelledArticle[], judge: Judge): readonly StyleRecall[] {
  const styles = [...new Set(articles.map(styleOf))]
  return [
    ...styles.map((style) => ({ style, members: articles.filter((article) => styleOf(article) === style) })),
    { style: 'all', members: articles },
  ].map(({ style, members }) => ({ style, recall: recallOn(members, judge) }))
}

function styleOf({ cell }: LabelledArticle): string {
  return /(?:^|;\s*)style=([^;]+)/.exec(cell ?? '')?.[1] ?? 'none'
}

function recallOn(articles: readonly LabelledArticle[], judge: Judge): RecallByLanguage {
  const judged = articles.map((article) => judgeArticle(article, judge(article.text)))
  return {
    all: adRecall(judged),
    en: adRecall(judged.filter(({ lang }) => lang === 'en')),
    de: adRecall(judged.filter(({ lang }) => lang === 'de')),
  }
}

function adRecall(judged: readonly JudgedArticle[]): AdRecall {
  const { ad, adArticles, adArticlesMissed, cleanArticles, cleanWithFalseAd } = scoreArticles(judged)
  const sentences = judged.reduce((sum, { gold }) => sum + gold.filter(({ role }) => isAdRole(role)).length, 0)
  return { sentences, recall: ad.recall, adArticles, adArticlesMissed, cleanArticles, cleanWithFalseAd }
}
