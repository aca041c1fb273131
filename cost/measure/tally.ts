import type { WriteUsage } from './write-units.ts'

/** What was asked of the stack through the meter. */
export interface Counts {
  /** By service and action, such as `s3 PUT` or `dynamodb Query`. */
  readonly requests: Readonly<Record<string, number>>
  readonly readUnits: number
  /** By what was written, such as `findings`; what the index takes of it under `index`. */
  readonly writeUnits: Readonly<Record<string, number>>
  /** Bytes the table and its index grew by. */
  readonly storedBytes: number
  /** Milliseconds spent waiting, had each call taken as long as is assumed of AWS: side by side counts once. */
  readonly waitMs: number
}

export interface Tally {
  /** @param latencyMs assumed of this call. @returns to be called when it was answered */
  begin(name: string, latencyMs: number): () => void
  read(units: number): void
  /** @param what was written */
  wrote(what: string, usage: WriteUsage): void
  /** @returns what was counted since the last time */
  take(): Counts
}

const NOTHING: Counts = {
  requests: {},
  readUnits: 0,
  writeUnits: {},
  storedBytes: 0,
  waitMs: 0,
}

export function createTally(): Tally {
  let counts = NOTHING
  let underWay = 0
  let slowestMs = 0
  return {
    begin(name, latencyMs) {
      counts = { ...counts, requests: add(counts.requests, name, 1) }
      underWay += 1
      slowestMs = Math.max(slowestMs, latencyMs)
      return () => {
        underWay -= 1
        if (underWay > 0) return
        counts = { ...counts, waitMs: counts.waitMs + slowestMs }
        slowestMs = 0
      }
    },
    read(units) {
      counts = { ...counts, readUnits: counts.readUnits + units }
    },
    wrote(what, { tableUnits, indexUnits, storedBytes }) {
      counts = {
        ...counts,
        writeUnits: add(add(counts.writeUnits, what, tableUnits), 'index', indexUnits),
        storedBytes: counts.storedBytes + storedBytes,
      }
    },
    take() {
      const taken = counts
      counts = NOTHING
      return taken
    },
  }
}

/** What one piece of work took of the stack, on the mean. */
export type MeanCounts = Omit<Counts, 'waitMs'>

export function perPiece(counts: Counts, pieces: number): MeanCounts {
  const mean = (value: number): number => Number((value / pieces).toFixed(2))
  const means = (record: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, mean(value)]))
  return {
    requests: means(counts.requests),
    readUnits: mean(counts.readUnits),
    writeUnits: means(counts.writeUnits),
    storedBytes: Math.round(counts.storedBytes / pieces),
  }
}

function add(record: Readonly<Record<string, number>>, name: string, value: number): Record<string, number> {
  return { ...record, [name]: (record[name] ?? 0) + value }
}
