/** The version of an object that is current. */
export interface ArchivedVersion {
  readonly versionId: string | undefined
  /** When it was put there, to the second. */
  readonly modifiedAt: Date
}

/** What lies in the intake bucket, announced or not. */
export interface Archive {
  readonly bucket: string
  /** @returns the current version under a key, or undefined if there is none */
  find(key: string): Promise<ArchivedVersion | undefined>
  /** The keys that begin with a prefix, page by page, in the order of their bytes. */
  list(prefix: string): AsyncIterable<readonly string[]>
}
