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

const BY_TAG: ReadonlyMap<string, string> = indexTags()

/** Cover pages have a taxonomy of their own (`dei`), whose tags mean nothing else in us-gaap. */
function indexTags(): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  const put = (key: string, id: string): void => {
    if (!index.has(key)) index.set(key, id)
  }
  for (const { id, gaap = [], ifrs = [] } of METRICS) {
    for (const tag of gaap) for (const taxonomy of ['us-gaap', 'dei']) put(`${taxonomy}:${tag}`, id)
    for (const tag of ifrs) put(`ifrs-full:${tag}`, id)
  }
  return index
}
