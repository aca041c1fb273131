import type { Period } from '../../contracts/evidence.ts'
import type { Document } from '../document/index.ts'
import type { Quantity } from '../quantities/index.ts'
import { type Entities, type EntityMention, entitiesIn } from './entities.ts'
import type { Frame } from './frame.ts'
import { isPerShare, type MetricLink, metricOf } from './link.ts'
import { type MetricMention, mentionsIn } from './metrics/index.ts'
import { ADJUSTED, CURRENT, DOWN, EARLIER, FORECAST, HYPOTHETICAL, STRONG_BREAKS, UP } from './words.ts'

/** A written period, as far as frames need it. Tokens are half-open. */
export interface PlacedPeriod {
  readonly first: number
  readonly endToken: number
  readonly sentence: number
  readonly period: Period | null
}

/** What is known of one sentence before its figures are looked at. */
export interface Scene {
  readonly document: Document
  readonly first: number
  readonly end: number
  readonly quantities: readonly Quantity[]
  readonly mentions: readonly MetricMention[]
  readonly entities: readonly EntityMention[]
  readonly periods: readonly PlacedPeriod[]
}

/**
 * Says of each quantity of a text what it is about. Linear in the text.
 * @param known keys of companies to look for besides those the text itself shows to be companies
 */
export function readFrames(
  document: Document,
  quantities: readonly Quantity[],
  periods: readonly PlacedPeriod[],
  known: readonly string[] = [],
): readonly Frame[] {
  const entities = entitiesIn(document, known)
  const quantitiesBy = bySentence(quantities)
  const periodsBy = bySentence(periods)
  return document.sentences.flatMap((sentence, at) => {
    const here = quantitiesBy.get(at) ?? []
    if (here.length === 0 || sentence.endToken - sentence.firstToken > LONGEST) return []
    const scene: Scene = {
      document,
      first: sentence.firstToken,
      end: sentence.endToken,
      quantities: here,
      mentions: mentionsIn(document, sentence),
      entities: entities.bySentence[at] ?? [],
      periods: periodsBy.get(at) ?? [],
    }
    const around = { entity: carriedEntity(document, entities, at), period: carriedPeriod(document, periodsBy, at) }
    return here.map((quantity) => frameOf(scene, quantity, around))
  })
}

/** A sentence of more tokens is a list or a table: which figure belongs to which word, it does not say. */
const LONGEST = 400

interface Around {
  readonly entity: EntityMention | null
  readonly period: Period | null
}

function frameOf(scene: Scene, quantity: Quantity, around: Around): Frame {
  const link = metricOf(scene, quantity)
  const direction = directionOf(scene, quantity)
  const kind = kindOf(scene, quantity, link, direction)
  const entity = entityOf(scene, quantity, around.entity)
  const negative = kind === 'change' ? direction === 'down' : link.sense?.sign === -1
  const perShare = link.sense !== null && isPerShare(link.sense.metric.measures, quantity)
  return {
    quantity: perShare ? { ...quantity, unit: `${quantity.unit}/share` } : quantity,
    entity: entity === null ? null : { name: entity.name, key: entity.key, start: entity.start, end: entity.end },
    metric: link.sense?.metric.id ?? null,
    part: link.part,
    joined: link.joined,
    sign: negative ? -1 : 1,
    period: periodOf(scene, quantity, around.period),
    current: has(scene, CURRENT),
    kind,
    direction,
    basis: has(scene, ADJUSTED) ? 'adjusted' : null,
    modality: has(scene, HYPOTHETICAL) ? 'hypothetical' : has(scene, FORECAST) ? 'forecast' : 'actual',
  }
}

function has({ document, first, end }: Scene, words: ReadonlySet<string>): boolean {
  for (let at = first; at < end; at++) if (words.has(document.tokens[at]?.word ?? '')) return true
  return false
}

/** The nearest word of movement before the value in its clause, or the one right behind it. */
function directionOf({ document, first, end }: Scene, quantity: Quantity): 'up' | 'down' | null {
  for (let at = quantity.first - 1; at >= Math.max(first, quantity.first - WIDEST); at--) {
    const found = movement(document.tokens[at]?.word ?? '')
    if (found !== null) return found
    if (STRONG_BREAKS.has(document.tokens[at]?.word ?? '')) break
  }
  for (let at = quantity.endToken; at < Math.min(end, quantity.endToken + 5); at++) {
    const found = movement(document.tokens[at]?.word ?? '')
    if (found !== null) return found
  }
  return null
}

const WIDEST = 14

function movement(word: string): 'up' | 'down' | null {
  return UP.has(word) ? 'up' : DOWN.has(word) ? 'down' : null
}

function kindOf(scene: Scene, { first, unit }: Quantity, link: MetricLink, moved: 'up' | 'down' | null): Frame['kind'] {
  const word = (back: number): string => scene.document.tokens[first - back]?.word ?? ''
  if (unit === 'percentage-points' || unit === 'basis-points' || unit === 'multiple') return 'change'
  if (unit === 'percent')
    return link.sense?.metric.measures === 'percent' && word(1) !== 'by' && word(1) !== 'um' ? 'level' : 'change'
  const by = [word(1), word(2)].some((each) => each === 'by' || each === 'um')
  const of = word(1) === 'of' && movement(word(2)) !== null
  return moved !== null && (by || of) ? 'change' : 'level'
}

/** The only name of the clause, else the only one of the sentence, else whom the text spoke of before. */
function entityOf(
  { document, entities, first, end }: Scene,
  at: Quantity,
  carried: EntityMention | null,
): EntityMention | null {
  if (entities.length === 0) return carried
  let from = at.first
  let to = at.endToken
  while (from > first && !STRONG_BREAKS.has(document.tokens[from - 1]?.word ?? '')) from--
  while (to < end && !STRONG_BREAKS.has(document.tokens[to]?.word ?? '')) to++
  const near = entities.filter((entity) => entity.first >= from && entity.endToken <= to)
  const among = near.length > 0 ? near : entities
  return new Set(among.map(({ key }) => key)).size === 1 ? (among[0] ?? null) : null
}

function periodOf(scene: Scene, quantity: Quantity, carried: Period | null): Period | null {
  const { periods, quantities } = scene
  if (isCompared(scene, quantity)) {
    const next = periods.find(({ first }) => first >= quantity.endToken && first - quantity.endToken < 6)
    return next?.period ?? null
  }
  if (periods.length === 0) return carried
  const costs = periods.map((period) => ({ period: period.period, cost: distance(period, quantity, quantities) }))
  const best = costs.reduce((nearest, next) => (next.cost < nearest.cost ? next : nearest))
  return best.cost >= BEYOND && quantity.unit !== 'percent' ? null : best.period
}

/** True of the value another is compared with, which is of an earlier period: "from 2.8", "compared to a loss of 2.8". */
function isCompared({ document, quantities, first }: Scene, quantity: Quantity): boolean {
  const word = (at: number): string => document.tokens[at]?.word ?? ''
  const last = quantities.findLast(({ endToken }) => endToken <= quantity.first)
  const from = Math.max(first, quantity.first - WIDEST, last?.endToken ?? 0)
  for (let at = quantity.first - 1; at >= from; at--) {
    if (COMPARING.has(word(at))) return true
    if (quantity.first - at <= 3 && EARLIER.has(word(at))) return true
  }
  return word(quantity.endToken) === 'auf' && word(quantity.first - 1) === 'von'
}

const COMPARING = new Set('compared versus vs opposed against gegenüber verglichen'.split(' '))

/** A period behind another value belongs to that one, unless this is the percentage by which it moved. */
const BEYOND = 40

/** In tokens; a period beyond another value more likely belongs to that one. */
function distance(period: PlacedPeriod, quantity: Quantity, quantities: readonly Quantity[]): number {
  const after = period.first >= quantity.endToken
  const [from, to] = after ? [quantity.endToken, period.first] : [period.endToken, quantity.first]
  const between = quantities.filter(({ first, endToken }) => first >= from && endToken <= to).length
  return Math.max(0, to - from) + between * (after ? BEYOND : 4) + (after ? 0 : 1)
}

function carriedEntity(
  { sentences }: Document,
  { bySentence: names, topic }: Entities,
  at: number,
): EntityMention | null {
  for (let back = at - 1; back >= 0 && sentences[back]?.line === sentences[at]?.line && at - back <= 3; back--) {
    const keys = new Set(names[back]?.map(({ key }) => key))
    if (keys.size > 1) return null
    const [only] = names[back] ?? []
    if (only !== undefined) return only
  }
  return topic
}

/** The period of the paragraph, if the sentences before name exactly one. */
function carriedPeriod(
  { sentences }: Document,
  periods: ReadonlyMap<number, readonly PlacedPeriod[]>,
  at: number,
): Period | null {
  const found = new Map<string, Period>()
  for (let back = at - 1; back >= 0 && at - back <= 5 && sentences[back]?.line === sentences[at]?.line; back--) {
    for (const { period } of periods.get(back) ?? [])
      if (period !== null) found.set(`${period.start} ${period.end}`, period)
  }
  const [only] = found.values()
  return found.size === 1 ? (only ?? null) : null
}

function bySentence<Item extends { readonly sentence: number }>(
  items: readonly Item[],
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const group = groups.get(item.sentence)
    if (group === undefined) groups.set(item.sentence, [item])
    else group.push(item)
  }
  return groups
}
