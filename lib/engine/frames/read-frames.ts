import type { Period } from '../../contracts/evidence.ts'
import type { Document } from '../document/index.ts'
import type { Quantity } from '../quantities/index.ts'
import { carriedEntity, carriedPeriod, onlyOne } from './carried.ts'
import { type EntityMention, entitiesIn } from './entities.ts'
import type { Frame } from './frame.ts'
import { periodOf } from './frame-period.ts'
import { isPerShare, type MetricLink, metricOf } from './link.ts'
import { mentionsIn } from './metrics/index.ts'
import { type PlacedPeriod, type Scene, WIDEST } from './scene.ts'
import { ADJUSTED, CURRENT, DOWN, FORECAST, HYPOTHETICAL, STRONG_BREAKS, UP } from './words.ts'

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
  if (quantities.length === 0) return []
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
      ...saidIn(document, sentence.firstToken, sentence.endToken),
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
    current: scene.current,
    kind,
    direction,
    basis: scene.adjusted ? 'adjusted' : null,
    modality: scene.modality,
  }
}

/** What the words of a sentence say of all its figures. */
function saidIn({ tokens }: Document, first: number, end: number): Pick<Scene, 'current' | 'adjusted' | 'modality'> {
  const said = { current: false, adjusted: false, forecast: false, hypothetical: false }
  for (let at = first; at < end; at++) {
    const what = SAYING.get(tokens[at]?.word ?? '')
    if (what !== undefined) said[what] = true
  }
  const { current, adjusted, forecast, hypothetical } = said
  return { current, adjusted, modality: hypothetical ? 'hypothetical' : forecast ? 'forecast' : 'actual' }
}

const SAYING = new Map([
  ...[...CURRENT].map((word) => [word, 'current'] as const),
  ...[...ADJUSTED].map((word) => [word, 'adjusted'] as const),
  ...[...FORECAST].map((word) => [word, 'forecast'] as const),
  ...[...HYPOTHETICAL].map((word) => [word, 'hypothetical'] as const),
])

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

function movement(word: string): 'up' | 'down' | null {
  return MOVEMENTS.get(word) ?? null
}

const MOVEMENTS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...[...DOWN].map((word) => [word, 'down'] as const),
  ...[...UP].map((word) => [word, 'up'] as const),
])

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
  return onlyOne(among)
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
