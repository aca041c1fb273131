import { BucketState } from './bucket-state.ts'
import type { CatalogueEntry, Upload, UploadedPart } from './stored-object.ts'

export interface UploadState {
  readonly upload: Upload
  readonly parts: ReadonlyMap<number, UploadedPart>
}

/** What is stored, rebuilt from and summarised as journal entries. Knows no file or network. */
export class Catalogue {
  readonly #buckets = new Map<string, BucketState>()
  readonly #uploads = new Map<string, UploadState & { readonly parts: Map<number, UploadedPart> }>()
  #lastSequencer = ''

  /** The greatest sequencer given out so far; empty before the first. */
  get lastSequencer(): string {
    return this.#lastSequencer
  }

  get buckets(): readonly BucketState[] {
    return [...this.#buckets.values()]
  }

  bucket(name: string): BucketState | undefined {
    return this.#buckets.get(name)
  }

  upload(id: string): UploadState | undefined {
    return this.#uploads.get(id)
  }

  /** @returns the blobs nothing refers to any more. */
  apply(entry: CatalogueEntry): readonly string[] {
    switch (entry.op) {
      case 'sequence':
        this.#lastSequencer = entry.last
        return []
      case 'bucket':
        this.#buckets.set(entry.name, new BucketState(entry.name, entry.createdAt))
        return []
      case 'versioning':
        this.#require(entry.bucket).versioning = entry.status
        return []
      case 'notifications':
        this.#require(entry.bucket).notifications = entry.targets
        return []
      case 'version':
        return this.#putVersion(entry)
      case 'remove':
        return blobsOf(this.#require(entry.bucket).remove(entry.key, entry.versionId))
      case 'upload':
        this.#uploads.set(entry.upload.id, { upload: entry.upload, parts: new Map() })
        return []
      case 'part':
        return this.#putPart(entry.uploadId, entry.part)
      case 'upload-end':
        return this.#endUpload(entry.uploadId)
      default:
        return entry satisfies never
    }
  }

  *snapshot(): Iterable<CatalogueEntry> {
    for (const bucket of this.#buckets.values()) yield* bucket.snapshot()
    for (const { upload, parts } of this.#uploads.values()) {
      yield { op: 'upload', upload }
      for (const part of parts.values()) yield { op: 'part', uploadId: upload.id, part }
    }
    // The versions above carry older sequencers; the greatest may belong to one since removed.
    yield { op: 'sequence', last: this.#lastSequencer }
  }

  /** Every blob something refers to. */
  blobs(): ReadonlySet<string> {
    const blobs = new Set<string>()
    for (const entry of this.snapshot()) {
      if (entry.op === 'part') blobs.add(entry.part.blob)
      if (entry.op === 'version' && entry.version.kind === 'object') blobs.add(entry.version.blob)
    }
    return blobs
  }

  #putVersion({ bucket, version, uploadId }: CatalogueEntry & { readonly op: 'version' }): readonly string[] {
    this.#lastSequencer = version.sequencer
    const replaced = blobsOf(this.#require(bucket).put(version))
    return uploadId === undefined ? replaced : [...replaced, ...this.#endUpload(uploadId)]
  }

  #putPart(uploadId: string, part: UploadedPart): readonly string[] {
    const parts = this.#uploads.get(uploadId)?.parts
    const replaced = parts?.get(part.number)
    parts?.set(part.number, part)
    return blobsOf(replaced)
  }

  #endUpload(uploadId: string): readonly string[] {
    const parts = [...(this.#uploads.get(uploadId)?.parts.values() ?? [])]
    this.#uploads.delete(uploadId)
    return parts.map(({ blob }) => blob)
  }

  #require(name: string): BucketState {
    const bucket = this.#buckets.get(name)
    if (bucket === undefined) throw new Error(`the object journal speaks of bucket ${name} before it makes it`)
    return bucket
  }
}

function blobsOf(removed: object | undefined): readonly string[] {
  return removed !== undefined && 'blob' in removed && typeof removed.blob === 'string' ? [removed.blob] : []
}
