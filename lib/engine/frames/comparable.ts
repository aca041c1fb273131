import type { Document } from '../document/index.ts'
import type { Quantity } from '../quantities/index.ts'
import { mentionsIn } from './metrics/index.ts'

/** @returns false where no two figures of a text can be of the same metric, so that reading frames tells nothing. */
export function repeatsMetric(document: Document, quantities: readonly Quantity[]): boolean {
  const named = new Map<string, number>()
  for (const sentence of new Set(quantities.map((quantity) => quantity.sentence))) {
    const place = document.sentences[sentence]
    for (const { senses } of place === undefined ? [] : mentionsIn(document, place)) {
      for (const { metric } of senses) {
        if ((named.get(metric.id) ?? sentence) !== sentence) return true
        named.set(metric.id, sentence)
      }
    }
  }
  return false
}
