import type { Guard, Reach } from '../../contracts/pack.ts'
import {
  type Attribution,
  type AttributionIndex,
  attributionOf,
  findAttributions,
  indexAttributions,
  nearestAttribution,
} from '../attribution/index.ts'
import type { TokenSpan } from './pattern-set.ts'
import { type Reading, remember, type Stretch, sameLine, stretchOf } from './reading.ts'

type AttributedGuard = Extract<Guard, { readonly detector: 'attributed' }>

/**
 * @returns the words that name who says the suspect words; where the guard reaches its neighbours, also who is named in
 * a sentence of the same line beside them; null when nobody is
 */
export function sourceOf(
  reading: Reading,
  guard: AttributedGuard,
  { sentence, first, end }: TokenSpan & { readonly sentence: number },
  reach: Reach,
): TokenSpan | null {
  const index = attributionsOf(reading)
  const counts = ({ kind }: Attribution): boolean => guard.kinds.includes(kind)
  const cover = attributionOf(
    index,
    sentence,
    first,
    end,
    (attribution, { tie }) => counts(attribution) && guard.ties.includes(tie),
  )
  if (cover !== null || reach !== 'neighbours') return cover?.source ?? null
  const beside = [sentence, sentence + 1, sentence - 1].filter((other) => sameLine(reading, sentence, other))
  return beside.flatMap((other) => index.named[other] ?? []).find(counts)?.source ?? null
}

/** @returns who stands behind the words, surely or weakly, or null when nobody does */
export function saidBy(
  reading: Reading,
  { sentence, first, end }: TokenSpan & { readonly sentence: number },
): { readonly status: Attribution['support']; readonly source: Stretch } | null {
  const attribution = attributionOf(attributionsOf(reading), sentence, first, end)
  return attribution && { status: attribution.support, source: stretchOf(reading, attribution.source) }
}

/** @returns the source named nearest to words it does not cover, or null where the article names none */
export function nearestSourceOf(
  reading: Reading,
  { sentence, first, end }: TokenSpan & { readonly sentence: number },
): (Stretch & { readonly sentences: number }) | null {
  const nearest = nearestAttribution(attributionsOf(reading), sentence, first, end)
  return nearest && { ...stretchOf(reading, nearest.attribution.source), sentences: nearest.sentences }
}

/** Worked out when the first guard asks, and once. */
function attributionsOf(reading: Reading): AttributionIndex {
  const { document, roles } = reading
  return remember(reading, 'attributions', () =>
    indexAttributions(findAttributions(document, roles), document.sentences.length),
  )
}
