import { FLAGS, type Flag, severityRank } from '../../../lib/contracts/words.ts'
import type { FlaggedArticle, FlaggedSentence, FoundFlag } from './judge-flags.ts'

/** How often something was said, how often rightly, and how often it ought to have been. */
export interface Tally {
  readonly said: number
  readonly right: number
  readonly due: number
}

export interface FlagScores {
  readonly articles: number
  readonly sentences: number
  /** Over pairs of sentence and flag. */
  readonly micro: Tally
  /** Over sentences: flagged at all. */
  readonly any: Tally
  readonly flags: Readonly<Record<Flag, Tally>>
  /** By rule; `due` counts the sentences that bear the rule's flag. */
  readonly rules: Readonly<Record<string, Tally>>
  readonly clean: CleanScores
}

/** What articles without advertising have to bear. */
export interface CleanScores {
  readonly articles: number
  readonly falseFlags: number
  /** Of these, the ones of at least medium severity. */
  readonly grave: number
  readonly trueFlags: number
  /** By rule, how often it is wrong there. */
  readonly byRule: Readonly<Record<string, number>>
}

/** Counts flags per gold sentence. A sentence bears each flag once, however many rules say so. */
export function scoreFlags(articles: readonly FlaggedArticle[]): FlagScores {
  const sentences = articles.flatMap((article) => article.sentences)
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, tallyFlag(sentences, flag)])) as Record<Flag, Tally>
  return {
    articles: articles.length,
    sentences: sentences.length,
    micro: Object.values(flags).reduce(add, NOTHING),
    any: tally(
      sentences,
      ({ found }) => found.length > 0,
      ({ gold }) => gold.size > 0,
    ),
    flags,
    rules: scoreRules(sentences, flags),
    clean: scoreClean(articles.filter(({ clean }) => clean)),
  }
}

/** What findings tell of their rules: how often each was right. */
export function measuredRules({ rules }: FlagScores): Readonly<Record<string, Pick<Tally, 'right' | 'said'>>> {
  return Object.fromEntries(Object.entries(rules).map(([rule, { right, said }]) => [rule, { right, said }]))
}

export function precisionOf({ said, right }: Tally): number {
  return said === 0 ? 0 : right / said
}

export function recallOf({ due, right }: Tally): number {
  return due === 0 ? 0 : right / due
}

export function f1Of({ said, right, due }: Tally): number {
  return said + due === 0 ? 0 : (2 * right) / (said + due)
}

const NOTHING: Tally = { said: 0, right: 0, due: 0 }

function add(a: Tally, b: Tally): Tally {
  return { said: a.said + b.said, right: a.right + b.right, due: a.due + b.due }
}

type Test = (sentence: FlaggedSentence) => boolean

function tally(sentences: readonly FlaggedSentence[], says: Test, isDue: Test): Tally {
  const count = (test: Test): number => sentences.filter(test).length
  return { said: count(says), right: count((one) => says(one) && isDue(one)), due: count(isDue) }
}

function tallyFlag(sentences: readonly FlaggedSentence[], flag: Flag): Tally {
  return tally(
    sentences,
    ({ found }) => found.some((one) => one.flag === flag),
    ({ gold }) => gold.has(flag),
  )
}

function scoreRules(
  sentences: readonly FlaggedSentence[],
  flags: Readonly<Record<Flag, Tally>>,
): Readonly<Record<string, Tally>> {
  const rules = new Map<string, { said: number; right: number; due: number }>()
  for (const { gold, found } of sentences) {
    for (const { rule, flag } of new Map(found.map((one) => [one.rule, one])).values()) {
      const before = rules.get(rule) ?? { said: 0, right: 0, due: flags[flag].due }
      rules.set(rule, { ...before, said: before.said + 1, right: before.right + (gold.has(flag) ? 1 : 0) })
    }
  }
  return Object.fromEntries([...rules].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function scoreClean(articles: readonly FlaggedArticle[]): CleanScores {
  const said = articles.flatMap(({ sentences }) => sentences.flatMap(distinctFlags))
  const wrong = said.filter(({ right }) => !right)
  return {
    articles: articles.length,
    falseFlags: wrong.length,
    grave: wrong.filter(({ rank }) => rank >= severityRank('medium')).length,
    trueFlags: said.length - wrong.length,
    byRule: countWrong(articles),
  }
}

function countWrong(articles: readonly FlaggedArticle[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { gold, found } of articles.flatMap(({ sentences }) => sentences)) {
    for (const { rule, flag } of found) if (!gold.has(flag)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a))
}

/** Each flag of a sentence once, with its gravest rank. */
function distinctFlags({ gold, found }: FlaggedSentence): readonly { right: boolean; rank: number }[] {
  const gravest = new Map<Flag, FoundFlag>()
  for (const one of found) {
    const rival = gravest.get(one.flag)
    if (rival === undefined || severityRank(rival.severity) < severityRank(one.severity)) gravest.set(one.flag, one)
  }
  return [...gravest.values()].map(({ flag, severity }) => ({ right: gold.has(flag), rank: severityRank(severity) }))
}
