import type { Quantity } from '../quantities/index.ts'
import type { Measure, MetricMention, Sense } from './metrics/index.ts'
import type { Scene } from './scene.ts'
import { joins, leavesWhole, PARTS, STRONG_BREAKS } from './words.ts'

/** Which metric a value is of, and how plainly the sentence says so. */
export interface MetricLink {
  readonly sense: Sense | null
  readonly joined: boolean
  readonly part: string | null
}

const NONE: MetricLink = { sense: null, joined: false, part: null }

/** The nearest name of a metric the unit fits: right behind the value ("$3 billion in revenue"), else before it. */
export function metricOf(scene: Scene, quantity: Quantity): MetricLink {
  if (isShareOfSomething(scene, quantity)) return NONE
  const fitting = scene.mentions.flatMap((mention) => {
    const sense =
      mention.senses.find(({ metric }) => fits(metric.measures, quantity.unit)) ??
      mention.senses.find(({ metric }) => isPerShare(metric.measures, quantity))
    return sense === undefined ? [] : [{ mention, sense }]
  })
  const behind = fitting.find(({ mention }) => isRightBehind(scene, quantity, mention))
  if (behind !== undefined) return { sense: behind.sense, joined: true, part: partOf(scene, behind.mention) }
  const before = fitting.findLast(({ mention }) => mention.endToken <= quantity.first)
  if (before === undefined || isCut(scene, before.mention.endToken, quantity.first)) return NONE
  return { sense: before.sense, joined: isJoined(scene, before.mention, quantity), part: partOf(scene, before.mention) }
}

function fits(measures: Measure, unit: string): boolean {
  if (unit === 'percent' || unit === 'multiple') return true
  if (unit === 'percentage-points' || unit === 'basis-points') return measures === 'percent'
  if (unit.endsWith('/share')) return measures === 'money-per-share'
  if (unit === 'shares') return measures === 'shares'
  if (unit === 'count') return measures === 'count' || measures === 'multiple' || measures === 'shares'
  return measures === 'money'
}

/** "Earnings per share of $1.20": the metric says what the amount leaves out. */
export function isPerShare(measures: Measure, { unit, high }: Quantity): boolean {
  return measures === 'money-per-share' && /^[A-Z]{3}$/.test(unit) && high < MOST_PER_SHARE
}

const MOST_PER_SHARE = 1000

/** "20 % of revenue" is no change of revenue. */
function isShareOfSomething({ document }: Scene, { endToken, unit }: Quantity): boolean {
  const next = document.tokens[endToken]?.word
  return unit === 'percent' && (next === 'of' || next === 'des' || next === 'der' || next === 'vom')
}

function isRightBehind({ document }: Scene, { endToken }: Quantity, { first }: MetricMention): boolean {
  const gap = first - endToken
  if (gap < 0 || gap > 3) return false
  for (let at = endToken; at < first; at++) if (!BEHIND.has(document.tokens[at]?.word ?? '')) return false
  return true
}

const BEHIND = new Set('in of total net an decline drop rise increase annual quarterly'.split(' '))

function isCut({ document }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (STRONG_BREAKS.has(document.tokens[at]?.word ?? '')) return true
  return false
}

function isJoined(scene: Scene, { first: name, endToken }: MetricMention, quantity: Quantity): boolean {
  const { document, periods, entities, quantities } = scene
  // "A decrease in revenue of", "a component of revenue": the value is of something else.
  if (name > scene.first && INSIDE.has(document.tokens[name - 1]?.word ?? '')) return false
  const listed = quantities.some(({ first, unit }) => first >= endToken && first < quantity.first && unit !== 'percent')
  if (listed) return false
  const inside = [...periods, ...entities, ...quantities]
  for (let at = endToken; at < quantity.first; at++) {
    const token = document.tokens[at]
    if (joins(token?.word ?? '')) continue
    if (!inside.some(({ first, endToken: end }) => at >= first && at < end)) return false
  }
  return true
}

/** What limits a metric to a part: a word right before it, "from …" behind it, or a segment in the sentence. */
function partOf({ document, first, end, entities, periods }: Scene, mention: MetricMention): string | null {
  for (let at = first; at < end; at++) {
    const word = document.tokens[at]?.word ?? ''
    if (PARTS.has(word)) return word
  }
  const after = document.tokens[mention.endToken]?.word ?? ''
  const next = document.tokens[mention.endToken + 1]
  const limits = LIMITS.has(after)
  const ofName = entities.some((entity) => entity.first === mention.endToken + 1)
  if (limits && next?.kind === 'word' && !ofName && !joins(next.word)) return next.word
  return mention.first === first ? null : wordBefore(document, mention.first - 1, [...entities, ...periods])
}

const INSIDE = new Set('in of'.split(' '))

const LIMITS = new Set('from aus mit'.split(' '))

function wordBefore(
  { tokens }: Scene['document'],
  at: number,
  known: readonly { readonly first: number; readonly endToken: number }[],
): string | null {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || leavesWhole(token.word)) return null
  return known.some(({ first, endToken }) => at >= first && at < endToken) ? null : token.word
}
