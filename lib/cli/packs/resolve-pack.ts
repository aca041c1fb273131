import { CopydeskError } from '../../contracts/errors.ts'
import type { Pack, Rule } from '../../contracts/pack.ts'
import type { PackExtension } from '../../contracts/pack-file.ts'
import { nearest } from '../command/index.ts'

/**
 * Lays an extension over the pack it names.
 * @throws CopydeskError `pack-invalid` for an unknown base, or a severity of an unknown rule
 */
export function resolvePack(extension: PackExtension, bases: readonly Pack[]): Pack {
  const base = bases.find(({ id }) => id === extension.extends)
  if (base === undefined) throw unknownBase(extension, bases)
  const { id, version, market = base.market, policy, steps, citations, lexicons } = extension
  const rules = replaceOrAdd(base.rules, extension.rules ?? [], ({ id: rule }) => rule)
  return {
    id,
    version,
    market,
    policy: {
      review: policy?.review ?? base.policy.review,
      hold: policy?.hold ?? base.policy.hold,
      reason: policy?.reason ?? base.policy.reason,
    },
    steps: { ...base.steps, ...steps },
    citations: { ...base.citations, ...citations },
    lexicons: { ...base.lexicons, ...lexicons },
    guards: replaceOrAdd(base.guards, extension.guards ?? [], ({ name }) => name),
    rules: withSeverities(rules, extension),
    translations: base.translations,
    measured: measuredBefore(base, extension),
  }
}

function replaceOrAdd<Item>(before: readonly Item[], changes: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const items = new Map(before.map((item) => [keyOf(item), item]))
  for (const item of changes) items.set(keyOf(item), item)
  return [...items.values()]
}

function withSeverities(rules: readonly Rule[], { id, severities = {} }: PackExtension): Rule[] {
  const known = new Set(rules.map((rule) => rule.id))
  const unknown = Object.keys(severities).find((rule) => !known.has(rule))
  if (unknown !== undefined) {
    const message = `Pack "${id}", severities: there is no rule "${unknown}".`
    throw new CopydeskError('pack-invalid', message, { hint: suggest(unknown, [...known]) })
  }
  return rules.flatMap((rule) => {
    const severity = severities[rule.id] ?? rule.severity
    return severity === 'off' ? [] : [{ ...rule, severity }]
  })
}

/** Figures of a rule that was replaced say nothing about the new one. */
function measuredBefore({ measured }: Pack, { rules = [] }: PackExtension): Pack['measured'] {
  const replaced = new Set(rules.map(({ id }) => id))
  return Object.fromEntries(Object.entries(measured).filter(([rule]) => !replaced.has(rule)))
}

function unknownBase({ id, extends: base }: PackExtension, bases: readonly Pack[]): CopydeskError {
  const ids = bases.map((pack) => pack.id)
  return new CopydeskError('pack-invalid', `Pack "${id}" extends "${base}", which is no pack.`, {
    hint: suggest(base, ids),
  })
}

/** What to do about a name nothing goes by. */
export function suggest(unknown: string, known: readonly string[]): string {
  const near = nearest(unknown, known)
  return near === undefined ? `known are ${known.slice(0, MOST_NAMED).join(', ')}` : `did you mean "${near}"?`
}

const MOST_NAMED = 12
