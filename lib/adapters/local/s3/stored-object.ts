import type { ChecksumAlgorithm } from './checksum/algorithms.ts'

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm
  /** Base64; of a composite checksum, followed by `-` and the number of parts. */
  readonly value: string
  readonly type: 'FULL_OBJECT' | 'COMPOSITE'
}

/** What a caller attaches to an object: standard headers kept, and user metadata. Names are lower case. */
export interface ObjectHeaders {
  readonly standard: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
}

export interface StoredObject {
  readonly kind: 'object'
  readonly key: string
  /** `null` in a bucket without versioning. */
  readonly versionId: string
  readonly sequencer: string
  readonly modifiedAt: number
  readonly blob: string
  readonly size: number
  /** Without quotes. */
  readonly etag: string
  readonly headers: ObjectHeaders
  readonly checksum?: Checksum
}

export interface DeleteMarker {
  readonly kind: 'delete-marker'
  readonly key: string
  readonly versionId: string
  readonly sequencer: string
  readonly modifiedAt: number
}

export type ObjectVersion = StoredObject | DeleteMarker

export interface Upload {
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly startedAt: number
  readonly headers: ObjectHeaders
  readonly algorithm?: ChecksumAlgorithm
  readonly checksumType?: Checksum['type']
}

export interface UploadedPart {
  readonly number: number
  readonly blob: string
  readonly size: number
  readonly etag: string
  readonly modifiedAt: number
  readonly checksum?: Checksum
}

export type Versioning = 'Enabled' | 'Suspended'

export interface NotificationTarget {
  readonly queue: string
  readonly prefix: string
}

/** One line of the object journal. A version is visible from the moment its line is written, never before. */
export type CatalogueEntry =
  | { readonly op: 'sequence'; readonly last: string }
  | { readonly op: 'bucket'; readonly name: string; readonly createdAt: number }
  | { readonly op: 'versioning'; readonly bucket: string; readonly status: Versioning }
  | { readonly op: 'notifications'; readonly bucket: string; readonly targets: readonly NotificationTarget[] }
  | { readonly op: 'version'; readonly bucket: string; readonly version: ObjectVersion; readonly uploadId?: string }
  | { readonly op: 'remove'; readonly bucket: string; readonly key: string; readonly versionId: string }
  | { readonly op: 'upload'; readonly upload: Upload }
  | { readonly op: 'part'; readonly uploadId: string; readonly part: UploadedPart }
  | { readonly op: 'upload-end'; readonly uploadId: string }
