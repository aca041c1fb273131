import { shortName } from '../short-name.ts'

/** The current version of a document. */
export const DOCUMENT = 'DOCUMENT'

export const ARTICLE_PREFIX = 'ARTICLE#'
export const EVIDENCE_PREFIX = 'EVIDENCE#'

export function documentPartition(name: string): string {
  return EVIDENCE_PREFIX + shortName(name)
}

/** What is known about an entity and who speaks of it share a partition. */
export function entityPartition(entity: string): string {
  return `ENTITY#${shortName(entity)}`
}

/** The sort key of a mention: `ARTICLE#<key>` or `EVIDENCE#<key>`. */
export function mentionKey(prefix: string, name: string): string {
  return prefix + shortName(name)
}

/** What texts call an entity: by its key, or by the first word of it alone, as in "Nordhavn" for "nordhavn shipping". */
export function callNamesOf(entity: string): readonly string[] {
  const [first = ''] = entity.split(' ')
  return first === entity || first.length < SHORTEST_CALL_NAME ? [entity] : [entity, first]
}

/** Shorter words begin too many names. */
const SHORTEST_CALL_NAME = 4

/** The beginning of the sort keys of the facts that one document has on an entity. */
export function factsPrefix(document: string): string {
  return `FACTS#${document}#`
}

export function factsKey(document: string, page: number): string {
  return factsPrefix(document) + String(page).padStart(4, '0')
}
