import { METRICS, metricNamed } from './table.ts'

/** @returns the id of the metric that an XBRL tag of a taxonomy measures, or null when it is none of the list. */
export function metricOfTag(taxonomy: string, tag: string): string | null {
  return BY_TAG.get(`${taxonomy}:${tag}`) ?? null
}

/** @returns the XBRL tags of a metric in a taxonomy, the usual ones first. */
export function tagsOf(metric: string, taxonomy: string): readonly string[] {
  const known = metricNamed(metric)
  return (taxonomy === 'ifrs-full' ? known?.ifrs : known?.gaap) ?? []
}

/** Cover pages have tags of their own (`dei`); no name among them means something else in us-gaap. */
const BY_TAG: ReadonlyMap<string, string> = new Map(
  METRICS.toReversed().flatMap(({ id, gaap = [], ifrs = [] }) => [
    ...gaap.flatMap((tag) => [`us-gaap:${tag}`, `dei:${tag}`].map((key): [string, string] => [key, id])),
    ...ifrs.map((tag): [string, string] => [`ifrs-full:${tag}`, id]),
  ]),
)
