import { SortedKeys } from './key-order.ts'
import type { CatalogueEntry, NotificationTarget, ObjectVersion, StoredObject, Versioning } from './stored-object.ts'

/** One bucket's versions. */
export class BucketState {
  readonly name: string
  readonly createdAt: number
  versioning: Versioning | undefined
  notifications: readonly NotificationTarget[] = []
  readonly #versions = new Map<string, readonly ObjectVersion[]>()
  readonly #keys = new SortedKeys()

  constructor(name: string, createdAt: number) {
    this.name = name
    this.createdAt = createdAt
  }

  /** All versions of a key, the newest first. */
  versions(key: string): readonly ObjectVersion[] {
    return this.#versions.get(key) ?? []
  }

  /** Keys that have any version, at or after `start`, in listing order. */
  keysFrom(start: string): Iterable<string> {
    return this.#keys.from(start)
  }

  /** The object a plain read of the key gives; undefined also when the newest version is a delete marker. */
  current(key: string): StoredObject | undefined {
    const [newest] = this.versions(key)
    return newest?.kind === 'object' ? newest : undefined
  }

  /** Makes the version the newest of its key. @returns the version it replaced: one of the same id, as `null` is. */
  put(version: ObjectVersion): ObjectVersion | undefined {
    const replaced = this.remove(version.key, version.versionId)
    if (!this.#versions.has(version.key)) this.#keys.add(version.key)
    this.#versions.set(version.key, [version, ...this.versions(version.key)])
    return replaced
  }

  remove(key: string, versionId: string): ObjectVersion | undefined {
    const versions = this.versions(key)
    const removed = versions.find((version) => version.versionId === versionId)
    if (removed === undefined) return undefined
    const left = versions.filter((version) => version !== removed)
    if (left.length > 0) this.#versions.set(key, left)
    else {
      this.#versions.delete(key)
      this.#keys.delete(key)
    }
    return removed
  }

  *snapshot(): Iterable<CatalogueEntry> {
    const bucket = this.name
    yield { op: 'bucket', name: bucket, createdAt: this.createdAt }
    if (this.versioning !== undefined) yield { op: 'versioning', bucket, status: this.versioning }
    if (this.notifications.length > 0) yield { op: 'notifications', bucket, targets: this.notifications }
    for (const versions of this.#versions.values()) {
      for (const version of versions.toReversed()) yield { op: 'version', bucket, version }
    }
  }
}
