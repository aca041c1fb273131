import type { ArticleUsage, Measured } from '../../cost/measured.ts'

/** An article with round figures, so that bills can be computed by hand. */
export function articleOf(bytes: number, changes: Partial<ArticleUsage> = {}): ArticleUsage {
  return {
    bytes,
    peakMiB: 200,
    cpuMs: 10,
    waitMs: 100,
    logBytes: 300,
    requests: { 's3 HEAD': 1, 's3 GET': 1, 's3 PUT': 1 },
    readUnits: 4,
    writeUnits: { article: 2, index: 1 },
    storedBytes: 4000,
    ...changes,
  }
}

export const MEASURED: Measured = {
  node: 'v20.0.0',
  reporting: [articleOf(1000), articleOf(3000, { cpuMs: 30 })],
  selling: [articleOf(1000, { cpuMs: 20, writeUnits: { article: 2, findings: 10, index: 1 } })],
  evidence: { ...workOf({ 's3 HEAD': 1, 's3 GET': 1 }), bytes: 9000 },
  review: { ...workOf({ 's3 GET': 1 }), calls: 10, answerBytes: 5000 },
  announcing: { cpuMs: 10, waitMs: 20, logBytes: 200 },
  heavyBatch: { articles: 10, bytes: 1_048_576, processCpuMs: 10_000, peakMiB: 480 },
  coldStartMs: { moderate: 500 },
  stack: { alarms: 9, dashboards: 1, metrics: 4, queues: 2 },
}

function workOf(requests: Record<string, number>) {
  const { cpuMs, waitMs, logBytes, readUnits, writeUnits, storedBytes } = articleOf(1)
  return { cpuMs, waitMs, logBytes, readUnits, writeUnits, storedBytes, requests }
}
