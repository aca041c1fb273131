import type { BucketState } from './bucket-state.ts'
import { compareKeys } from './key-order.ts'
import type { ObjectVersion, StoredObject } from './stored-object.ts'

export interface ListingQuery {
  readonly prefix: string
  readonly delimiter: string
  readonly max: number
}

/** Where a page ended: the next one begins after this key, or after every key under this common prefix. */
export interface ListingMark {
  readonly key: string
  /** Of a listing of versions: begin after this version of the key instead. */
  readonly versionId?: string
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly commonPrefixes: readonly string[]
  /** Set when there is more. */
  readonly next?: ListingMark
}

/** @returns the current objects under the prefix, in key order, those sharing a common prefix rolled into one. */
export function listObjects(
  bucket: BucketState,
  query: ListingQuery,
  after: ListingMark | undefined,
): Page<StoredObject> {
  return page(query, after, currentObjects(bucket, startOf(query, after)))
}

/** @returns all versions under the prefix, in key order, the newest of a key first. */
export function listVersions(
  bucket: BucketState,
  query: ListingQuery,
  after: ListingMark | undefined,
): Page<ObjectVersion> {
  return page(query, after, allVersions(bucket, startOf(query, after), after))
}

function* currentObjects(bucket: BucketState, start: string): Iterable<StoredObject> {
  for (const key of bucket.keysFrom(start)) {
    const object = bucket.current(key)
    if (object !== undefined) yield object
  }
}

function* allVersions(bucket: BucketState, start: string, after: ListingMark | undefined): Iterable<ObjectVersion> {
  for (const key of bucket.keysFrom(start)) {
    const versions = bucket.versions(key)
    const isResumed = key === after?.key && after.versionId !== undefined
    const seen = isResumed ? versions.findIndex(({ versionId }) => versionId === after.versionId) : -1
    yield* versions.slice(seen + 1)
  }
}

function page<Item extends ObjectVersion>(
  query: ListingQuery,
  after: ListingMark | undefined,
  candidates: Iterable<Item>,
): Page<Item> {
  const items: Item[] = []
  const commonPrefixes: string[] = []
  let next: ListingMark | undefined
  if (query.max === 0) return { items, commonPrefixes }
  for (const item of candidates) {
    if (!item.key.startsWith(query.prefix)) break
    if (isBehind(item, query, after)) continue
    const commonPrefix = commonPrefixOf(item.key, query)
    if (commonPrefix !== undefined && commonPrefix === commonPrefixes.at(-1)) continue
    if (items.length + commonPrefixes.length === query.max) return { items, commonPrefixes, ...(next && { next }) }

    if (commonPrefix === undefined) items.push(item)
    else commonPrefixes.push(commonPrefix)
    next = commonPrefix === undefined ? { key: item.key, versionId: item.versionId } : { key: commonPrefix }
  }
  return { items, commonPrefixes }
}

/** Keys before the prefix cannot be under it; keys before the mark were on an earlier page. */
function startOf({ prefix }: ListingQuery, after: ListingMark | undefined): string {
  return after !== undefined && compareKeys(after.key, prefix) > 0 ? after.key : prefix
}

function isBehind(item: ObjectVersion, query: ListingQuery, after: ListingMark | undefined): boolean {
  if (after === undefined) return false
  if (item.key === after.key) return after.versionId === undefined
  return commonPrefixOf(item.key, query) === after.key
}

function commonPrefixOf(key: string, { prefix, delimiter }: ListingQuery): string | undefined {
  if (delimiter === '') return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at === -1 ? undefined : key.slice(0, at + delimiter.length)
}
