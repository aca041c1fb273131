/** One version of one article, as the intake names it. */
export interface Upload {
  readonly bucket: string
  /** The article's name: its key in the intake bucket, decoded. */
  readonly article: string
  readonly versionId: string | undefined
  /** Orders the uploads of one article; hexadecimal, padded to one width so that text order is upload order. */
  readonly sequencer: string
}

/** An upload as it came, or how large it is, where that is more than was asked for. */
export type SourceReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly mediaType: string | undefined }
  | { readonly kind: 'too-large'; readonly size: number; readonly mediaType: string | undefined }

/** Where uploaded articles lie. */
export interface SourceStore {
  /**
   * @param maxBytes what is larger is not downloaded
   * @returns undefined when the upload is gone
   */
  read(upload: Upload, maxBytes: number): Promise<SourceReading | undefined>
}
