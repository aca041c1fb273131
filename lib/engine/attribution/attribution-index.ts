import type { Attribution, ScopeRange } from './attribution.ts'

/** Attributions by the sentences they cover and by the sentence their source stands in. */
export interface AttributionIndex {
  readonly covering: readonly (readonly Covering[])[]
  readonly named: readonly (readonly Attribution[])[]
  /** For each sentence, the last one up to it and the next one from it on that name a source; -1 for none. */
  readonly before: Int32Array
  readonly after: Int32Array
}

interface Covering {
  readonly attribution: Attribution
  readonly range: ScopeRange
}

/** Prepares attributions for being asked about. @param sentences how many the document has */
export function indexAttributions(attributions: readonly Attribution[], sentences: number): AttributionIndex {
  const covering: Covering[][] = Array.from({ length: sentences }, () => [])
  const named: Attribution[][] = Array.from({ length: sentences }, () => [])
  for (const attribution of attributions) {
    named[attribution.source.sentence]?.push(attribution)
    for (const range of attribution.scope) covering[range.sentence]?.push({ attribution, range })
  }
  return { covering, named, before: lastNamed(named), after: nextNamed(named) }
}

function lastNamed(named: readonly (readonly Attribution[])[]): Int32Array {
  const before = new Int32Array(named.length)
  let last = -1
  for (let at = 0; at < named.length; at++) {
    if ((named[at]?.length ?? 0) > 0) last = at
    before[at] = last
  }
  return before
}

function nextNamed(named: readonly (readonly Attribution[])[]): Int32Array {
  const after = new Int32Array(named.length)
  let coming = -1
  for (let at = named.length - 1; at >= 0; at--) {
    if ((named[at]?.length ?? 0) > 0) coming = at
    after[at] = coming
  }
  return after
}

/** Which attributions count; all when not given. */
export type Counts = (attribution: Attribution, range: ScopeRange) => boolean

/**
 * @param first token of the words asked about, `end` half-open
 * @returns the surest attribution that covers the words, named sources before weak ones, or null
 */
export function attributionOf(
  index: AttributionIndex,
  sentence: number,
  first: number,
  end: number,
  counts: Counts = () => true,
): Attribution | null {
  let best: Covering | null = null
  for (const each of index.covering[sentence] ?? []) {
    const { range, attribution } = each
    if (range.first > first || range.end < end || !counts(attribution, range)) continue
    if (best === null || isBetter(each, best)) best = each
  }
  return best?.attribution ?? null
}

function isBetter(a: Covering, b: Covering): boolean {
  if (a.attribution.support !== b.attribution.support) return a.attribution.support === 'attributed'
  return a.range.confidence > b.range.confidence
}

/** An attribution that does not cover the words asked about, and how many sentences away its source is named. */
export interface NearbyAttribution {
  readonly attribution: Attribution
  readonly sentences: number
}

/** @returns the nearest attribution that does not cover the words, the one before first at equal distance, or null. */
export function nearestAttribution(
  index: AttributionIndex,
  sentence: number,
  first: number,
  end: number,
): NearbyAttribution | null {
  const beside = (index.named[sentence] ?? []).find(
    (attribution) => !isCovering(index, attribution, sentence, first, end),
  )
  if (beside !== undefined) return { attribution: beside, sentences: 0 }
  const candidates = [previous(index, sentence), next(index, sentence)].flatMap((found) => found ?? [])
  const free = candidates.filter(({ attribution }) => !isCovering(index, attribution, sentence, first, end))
  return free.toSorted((a, b) => a.sentences - b.sentences)[0] ?? null
}

function isCovering(
  index: AttributionIndex,
  wanted: Attribution,
  sentence: number,
  first: number,
  end: number,
): boolean {
  const covering = index.covering[sentence] ?? []
  return covering.some(({ attribution, range }) => attribution === wanted && range.first <= first && range.end >= end)
}

function previous({ named, before }: AttributionIndex, sentence: number): NearbyAttribution | null {
  const at = before[sentence - 1] ?? -1
  const attribution = named[at]?.at(-1)
  return attribution === undefined ? null : { attribution, sentences: sentence - at }
}

function next({ named, after }: AttributionIndex, sentence: number): NearbyAttribution | null {
  const at = after[sentence + 1] ?? -1
  const attribution = named[at]?.[0]
  return attribution === undefined ? null : { attribution, sentences: at - sentence }
}
