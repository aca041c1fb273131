/** One version of one article, as the intake names it. */
export interface Upload {
  readonly bucket: string
  /** The article's name: its key in the intake bucket, decoded. */
  readonly article: string
  readonly versionId: string | undefined
  /** Orders the uploads of one article; hexadecimal, padded to one width so that text order is upload order. */
  readonly sequencer: string
}

export interface SourceDescription {
  readonly bytes: number
  readonly mediaType: string | undefined
}

/** Where uploaded articles lie. Both answers are undefined when the upload is gone. */
export interface SourceStore {
  /** What is known without downloading it. */
  describe(upload: Upload): Promise<SourceDescription | undefined>
  read(upload: Upload): Promise<Uint8Array | undefined>
}
