/** Keeps the exact texts that were judged, by their hash. What is kept never changes. */
export interface SnapshotStore {
  /** Keeps a text under the SHA-256 of its UTF-8 bytes. Keeping it again is harmless. */
  keep(sha256: string, text: string): Promise<void>
  /** @returns the text, or undefined if it was never kept. */
  find(sha256: string): Promise<string | undefined>
}
