import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { CopydeskError } from '../../contracts/errors.ts'

export interface Journal<Entry> {
  /** Durable against a killed process when it returns. Throws the system error, with nothing written, when it cannot. */
  append(entry: Entry): void
  close(): void
}

export interface JournalState<Entry> {
  readonly replay: (entry: Entry) => void
  /** The shortest list of entries that leads to the present state. */
  readonly snapshot: () => Iterable<Entry>
}

const COMPACT_AT_BYTES = 8 * 1024 * 1024

/**
 * Opens an append-only JSONL file: replays it into the state, then rewrites it as the state's snapshot.
 * A torn last line is dropped; throws CopydeskError `journal-corrupt` for a bad line before it.
 */
export function openJournal<Entry>(path: string, state: JournalState<Entry>): Journal<Entry> {
  if (existsSync(path)) replayFile(path, (entry) => state.replay(entry as Entry))
  let file = rewrite(path, state.snapshot())
  let compactAt = Math.max(COMPACT_AT_BYTES, 2 * file.size)

  function append(entry: Entry): void {
    // Compacting before the write, never after it: the state holds every entry but the one being written.
    if (file.size > compactAt) {
      closeSync(file.descriptor)
      file = rewrite(path, state.snapshot())
      compactAt = Math.max(COMPACT_AT_BYTES, 2 * file.size)
    }
    writeLine(file, entry)
  }

  return { append, close: () => closeSync(file.descriptor) }
}

interface OpenFile {
  readonly descriptor: number
  size: number
}

function replayFile(path: string, replay: (entry: unknown) => void): void {
  const bytes = readFileSync(path)
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.length : newline
    const entry = newline === -1 ? undefined : parseLine(bytes.toString('utf8', start, end))
    if (entry !== undefined) replay(entry)
    else if (end + 1 < bytes.length) throw corrupt(path, start)
    start = end + 1
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function corrupt(path: string, offset: number): CopydeskError {
  return new CopydeskError('journal-corrupt', `${path} has an unreadable line at byte ${offset}`, {
    hint: 'Restore the file from a copy, or remove that line if you can do without it.',
  })
}

function rewrite<Entry>(path: string, entries: Iterable<Entry>): OpenFile {
  const draft = `${path}.draft`
  const file = { descriptor: openSync(draft, 'w'), size: 0 }
  for (const entry of entries) writeLine(file, entry)
  renameSync(draft, path)
  return file
}

function writeLine(file: OpenFile, entry: unknown): void {
  const line = Buffer.from(`${JSON.stringify(entry)}\n`)
  try {
    for (let written = 0; written < line.length; ) {
      written += writeSync(file.descriptor, line, written, line.length - written, file.size + written)
    }
  } catch (error) {
    // A full disk may have taken half a line, which the next one would turn into a corrupt middle.
    ftruncateSync(file.descriptor, file.size)
    throw error
  }
  file.size += line.length
}
