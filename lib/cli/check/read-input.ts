import { closeSync, openSync, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { JudgeInput } from '../judge.ts'
import { tooLarge, unreadable } from './failures.ts'
import type { Input, Reading } from './input.ts'

/** What inputs are read from. */
export interface Sources {
  readonly stdin: Readable
  readonly maxBytes: number
}

/** Reads an input whole, but never more than the limit, whatever it claims to be. */
export async function readInput(input: Input, sources: Sources): Promise<Reading> {
  if (input.kind === 'failed') return input
  return input.kind === 'stdin' ? readStdin(sources) : readFile(input.path, sources.maxBytes)
}

/** Reads a file somebody named. @throws CopydeskError `input-unreadable` */
export async function readNamedFile(path: string, maxBytes: number): Promise<JudgeInput> {
  const reading = readFile(path, maxBytes)
  if (reading.kind === 'failed') throw reading.error
  return { uri: path, mediaType: undefined, bytes: reading.bytes }
}

function readFile(path: string, maxBytes: number): Reading {
  try {
    const bytes = readUpTo(path, maxBytes + 1)
    if (bytes.length > maxBytes) return { kind: 'failed', error: tooLarge(path, maxBytes) }
    return { kind: 'read', uri: path, bytes }
  } catch (error) {
    return { kind: 'failed', error: unreadable(path, error) }
  }
}

/** By chunks, because the size of a pipe or a device is not known before. */
function readUpTo(path: string, limit: number): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const chunks: Buffer[] = []
    let total = 0
    while (total < limit) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, limit - total))
      const length = readSync(descriptor, chunk)
      if (length === 0) break
      chunks.push(chunk.subarray(0, length))
      total += length
    }
    return Buffer.concat(chunks, total)
  } finally {
    closeSync(descriptor)
  }
}

const CHUNK_BYTES = 64 * 1024

async function readStdin({ stdin, maxBytes }: Sources): Promise<Reading> {
  const chunks: Buffer[] = []
  let total = 0
  try {
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk)
      chunks.push(bytes)
      total += bytes.length
      if (total > maxBytes) return { kind: 'failed', error: tooLarge('standard input', maxBytes) }
    }
    return { kind: 'read', uri: '-', bytes: Buffer.concat(chunks, total) }
  } catch (error) {
    return { kind: 'failed', error: unreadable('standard input', error) }
  }
}
