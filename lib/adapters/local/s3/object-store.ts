import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openJournal } from '../journal.ts'
import { type Blobs, openBlobs } from './blobs.ts'
import type { BucketState } from './bucket-state.ts'
import { Catalogue } from './catalogue.ts'
import { S3Error } from './s3-error.ts'
import { createSequencer } from './sequencer.ts'
import type { CatalogueEntry, ObjectVersion, StoredObject } from './stored-object.ts'

/** A version before the store has given it its identity and its place in time. */
export type ObjectDraft = Omit<StoredObject, 'kind' | 'versionId' | 'sequencer' | 'modifiedAt'>

export interface ObjectStore {
  readonly catalogue: Catalogue
  readonly blobs: Blobs
  readonly maxObjectBytes: number
  now(): number
  /** Throws S3Error NoSuchBucket. */
  bucket(name: string): BucketState
  /** Durable and visible when it returns. */
  commit(entry: CatalogueEntry): void
  /** Makes the draft the newest version of its key, and tells of it. `uploadId` is the upload that this completes. */
  addObject(bucket: string, draft: ObjectDraft, event: ObjectEvent, uploadId?: string): StoredObject
  addDeleteMarker(bucket: string, key: string): ObjectVersion
  close(): void
}

export type ObjectEvent = 'ObjectCreated:Put' | 'ObjectCreated:Copy' | 'ObjectCreated:CompleteMultipartUpload'

export interface ObjectStoreOptions {
  readonly directory: string
  readonly clock: () => number
  readonly maxObjectBytes: number
  /** Called once per new object, after it is durable and before its maker is answered. */
  readonly onCreated: (bucket: BucketState, object: StoredObject, event: ObjectEvent) => void
}

/** Opens the objects kept under the directory, clearing away what an earlier run left half done. */
export function openObjectStore({ directory, clock, maxObjectBytes, onCreated }: ObjectStoreOptions): ObjectStore {
  const blobs = openBlobs(join(directory, 'blobs'))
  const catalogue = new Catalogue()
  const journal = openJournal<CatalogueEntry>(join(directory, 'objects.jsonl'), {
    replay: (entry) => void catalogue.apply(entry),
    snapshot: () => catalogue.snapshot(),
  })
  blobs.sweep(catalogue.blobs())
  const nextSequencer = createSequencer(catalogue.lastSequencer, clock)

  function bucket(name: string): BucketState {
    const found = catalogue.bucket(name)
    if (found === undefined) throw new S3Error('NoSuchBucket')
    return found
  }

  function commit(entry: CatalogueEntry): void {
    journal.append(entry)
    for (const blob of catalogue.apply(entry)) blobs.remove(blob)
  }

  function identity(name: string) {
    const versionId = bucket(name).versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null'
    return { versionId, sequencer: nextSequencer(), modifiedAt: clock() }
  }

  function addObject(name: string, draft: ObjectDraft, event: ObjectEvent, uploadId?: string): StoredObject {
    const version: StoredObject = { kind: 'object', ...draft, ...identity(name) }
    commit({ op: 'version', bucket: name, version, ...(uploadId !== undefined && { uploadId }) })
    onCreated(bucket(name), version, event)
    return version
  }

  function addDeleteMarker(name: string, key: string): ObjectVersion {
    const version: ObjectVersion = { kind: 'delete-marker', key, ...identity(name) }
    commit({ op: 'version', bucket: name, version })
    return version
  }

  const close = (): void => journal.close()
  return { catalogue, blobs, maxObjectBytes, now: clock, bucket, commit, addObject, addDeleteMarker, close }
}
