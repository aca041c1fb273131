import { randomUUID } from 'node:crypto'
import { mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

export interface BlobWriter {
  readonly blob: string
  write(chunk: Buffer): Promise<void>
  close(): Promise<void>
  discard(): Promise<void>
}

/** Files of bytes under names of our own making: no key ever becomes part of a path. */
export interface Blobs {
  /** What is written stays unseen until the journal names the blob; a start removes those it does not name. */
  create(): Promise<BlobWriter>
  /** @returns an open file descriptor, which stays readable while the blob is replaced or removed. */
  open(blob: string): number
  remove(blob: string): void
  sweep(referred: ReadonlySet<string>): void
}

export function openBlobs(directory: string): Blobs {
  mkdirSync(directory, { recursive: true })
  const pathOf = (blob: string): string => join(directory, blob)
  return {
    create: () => createBlob(pathOf),
    open: (blob) => openSync(pathOf(blob), 'r'),
    remove: (blob) => {
      // A file that cannot be removed now, as an open one on Windows, is swept at the next start.
      unlink(pathOf(blob)).catch(() => undefined)
    },
    sweep: (referred) => {
      for (const name of readdirSync(directory)) if (!referred.has(name)) rmSync(pathOf(name), { recursive: true })
    },
  }
}

async function createBlob(pathOf: (blob: string) => string): Promise<BlobWriter> {
  const blob = randomUUID()
  const file = await open(pathOf(blob), 'wx')
  return {
    blob,
    async write(chunk) {
      for (let written = 0; written < chunk.length; ) {
        written += (await file.write(chunk, written)).bytesWritten
      }
    },
    close: () => file.close(),
    async discard() {
      await file.close().catch(() => undefined)
      await unlink(pathOf(blob)).catch(() => undefined)
    },
  }
}
