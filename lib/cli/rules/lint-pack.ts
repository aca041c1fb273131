import type { Pack, Rule } from '../../contracts/pack.ts'
import { LANGUAGES } from '../../contracts/words.ts'
import { guardsNamedBy } from '../../engine/index.ts'

/** What is wrong with a pack that could be read, and where. */
export interface LintIssue {
  readonly place: string
  readonly message: string
}

const LEAST_EXAMPLES = 3
/** A rule says what may be the matter, never that a law was broken. */
const VERDICT_WORDS = /violat|illegal|breach|unlawful/i
const HEDGED = /may conflict with|can mislead/i

/** Reads a pack as its reviewers would: examples, wording, and names nothing goes by. */
export function lintPack(pack: Pack): readonly LintIssue[] {
  return [...pack.rules.flatMap(lintRule), ...pack.rules.flatMap((rule) => lintWords(rule, pack)), ...unusedNames(pack)]
}

function lintRule(rule: Rule): readonly LintIssue[] {
  const place = `rule "${rule.id}"`
  const words = [rule.message, rule.why, rule.clearedBy, rule.fix].join(' ')
  return [
    ...(VERDICT_WORDS.test(words) ? [{ place, message: 'says that a law was broken; say "may conflict with"' }] : []),
    ...(HEDGED.test(rule.why) ? [] : [{ place, message: 'why: say what it may conflict with, or how it can mislead' }]),
    ...lintExamples(rule, place),
  ]
}

/** A pack that speaks another language speaks it for every rule. */
function lintWords({ id }: Rule, { translations }: Pack): readonly LintIssue[] {
  return Object.entries(translations).flatMap(([language, words]) =>
    words[id] === undefined ? [{ place: `rule "${id}"`, message: `has no words in ${language}` }] : [],
  )
}

function lintExamples({ examples = {} }: Rule, place: string): readonly LintIssue[] {
  return LANGUAGES.flatMap((language) =>
    (['bad', 'good'] as const).flatMap((kind) => {
      const count = examples[language]?.[kind].length ?? 0
      if (count >= LEAST_EXAMPLES) return []
      return [{ place, message: `${count} ${kind} examples in ${language}; ${LEAST_EXAMPLES} show what is meant` }]
    }),
  )
}

function unusedNames({ rules, guards, lexicons, citations }: Pack): readonly LintIssue[] {
  const text = JSON.stringify([rules, guards, lexicons])
  const strings = new Set(
    rules.flatMap(({ find }) => [...JSON.stringify(find).matchAll(/"([a-z][a-z0-9-]*)"/g)].map(([, name]) => name)),
  )
  const inPatterns = new Set([...text.matchAll(/@([a-z0-9-]+)/g)].map(([, name]) => name))
  const cited = new Set(rules.flatMap((rule) => rule.citations))
  const asked = new Set(guardsAsked(rules))
  const issues = (kind: string, names: readonly string[], isUsed: (name: string) => boolean): readonly LintIssue[] =>
    names.filter((name) => !isUsed(name)).map((name) => ({ place: `${kind} "${name}"`, message: 'is never used' }))
  return [
    ...issues('lexicon', Object.keys(lexicons), (name) => inPatterns.has(name) || strings.has(name)),
    ...issues(
      'guard',
      guards.map(({ name }) => name),
      (name) => asked.has(name),
    ),
    ...issues('citation', Object.keys(citations), (id) => cited.has(id)),
  ]
}

/** By a rule, another guard, or a detector that names guards among its settings. */
function guardsAsked(rules: Pack['rules']): readonly string[] {
  return rules.flatMap(({ unless = [], requires = [], raises = [], lowers = [], find }) => [
    ...unless,
    ...requires,
    ...[...raises, ...lowers].map(({ guard }) => guard),
    ...guardsNamedBy(find),
  ])
}
