import { severityRank } from '../../contracts/words.ts'
import type { Reading, Stretch } from './reading.ts'
import type { Cleared, Flagged } from './try-candidate.ts'

/**
 * Reduces what is flagged to one finding per meaning: a rule speaks once in its scope, and of overlapping findings of
 * one family in a sentence the most specific stays.
 */
export function onePerMeaning(reading: Reading, flagged: readonly Flagged[]): readonly Flagged[] {
  const once = bestOfEach(flagged, (one) => scopeKey(reading, one), speaksBefore)
  return mostSpecific(once)
}

/** A guard that clears a rule twice in a sentence is one near miss. */
export function oncePerGuard(cleared: readonly Cleared[]): readonly Cleared[] {
  return bestOfEach(
    cleared,
    ({ candidate, guard }) => `${candidate.rule.rule.id} ${guard} ${candidate.sentence}`,
    (a, b) => standsBefore(a.words, b.words),
  )
}

function scopeKey(reading: Reading, { candidate }: Flagged): string {
  const { id, scope } = candidate.rule.rule
  const { sentence } = candidate
  switch (scope) {
    case 'phrase':
      return `${id} ${sentence}`
    case 'segment':
      return `${id} segment ${reading.segmentOf[sentence]}`
    case 'article':
      return id
    default:
      return scope satisfies never
  }
}

function bestOfEach<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  isBetter: (a: Item, b: Item) => boolean,
): readonly Item[] {
  const best = new Map<string, Item>()
  for (const item of items) {
    const key = keyOf(item)
    const rival = best.get(key)
    if (rival === undefined || isBetter(item, rival)) best.set(key, item)
  }
  return [...best.values()]
}

/** The gravest, then the earliest, then the longest. */
function speaksBefore(a: Flagged, b: Flagged): boolean {
  const graver = severityRank(a.severity) - severityRank(b.severity)
  return graver === 0 ? standsBefore(a.words, b.words) : graver > 0
}

function standsBefore(a: Stretch, b: Stretch): boolean {
  return a.start === b.start ? a.end > b.end : a.start < b.start
}

function mostSpecific(flagged: readonly Flagged[]): readonly Flagged[] {
  const families = new Map<string, Flagged[]>()
  for (const one of flagged) {
    const key = `${one.candidate.rule.rule.family} ${one.candidate.sentence}`
    const family = families.get(key)
    if (family === undefined) families.set(key, [one])
    else family.push(one)
  }
  return [...families.values()].flatMap((family) =>
    family.filter((one) => !family.some((other) => outranks(other, one))),
  )
}

function outranks(a: Flagged, b: Flagged): boolean {
  const { rule: ruleA } = a.candidate.rule
  const { rule: ruleB } = b.candidate.rule
  const overlap = a.words.start < b.words.end && b.words.start < a.words.end
  if (!overlap || ruleA.id === ruleB.id) return false
  if (ruleA.specificity !== ruleB.specificity) return ruleA.specificity > ruleB.specificity
  return ruleA.id < ruleB.id
}
