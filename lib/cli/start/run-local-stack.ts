import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { countBySeverity, upload } from '../../adapters/aws/index.ts'
import type { VerdictRecord } from '../../app/index.ts'
import { CopydeskError } from '../../contracts/errors.ts'
import { FOLDERS } from '../../contracts/folders.ts'
import { type Pipeline, startPipeline } from '../pipeline.ts'
import type { StartPlace } from './start-command.ts'
import type { StartScreen } from './start-screen.ts'
import type { VerdictRow } from './verdict-row.ts'

/** Runs the pipeline, sends the samples through it, and stays up until interrupted. @returns the exit code */
export async function runLocalStack(place: StartPlace, screen: StartScreen): Promise<number> {
  const interrupted = interruption()
  const pipeline = await startPipeline(place)
  try {
    const rows = await judgeSamples(pipeline, screen)
    await screen.verdicts(rows)
    await screen.ready(describeReady(pipeline, rows))
    await interrupted
    return 0
  } finally {
    await pipeline.close()
  }
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

const SAMPLES = new URL('../../../samples/', import.meta.url)

async function judgeSamples(pipeline: Pipeline, screen: StartScreen): Promise<VerdictRow[]> {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'))
  const rows: VerdictRow[] = []
  for (const [index, name] of names.entries()) {
    await screen.progress(index, names.length, name)
    rows.push(await judgeSample(pipeline, name))
  }
  return rows
}

/** A sample is uploaded once; later starts find its verdict where the first one left it. */
async function judgeSample(pipeline: Pipeline, name: string): Promise<VerdictRow> {
  const article = FOLDERS.articles + name
  const earlier = await pipeline.verdicts.find(article)
  if (earlier !== undefined) return toRow(earlier, undefined)
  const start = performance.now()
  const bytes = readFileSync(new URL(name, SAMPLES))
  await upload(pipeline.clients.s3, { bucket: pipeline.place.intakeBucket, article, bytes, mediaType: 'text/plain' })
  return toRow(await waitForVerdict(pipeline, article), performance.now() - start)
}

async function waitForVerdict({ verdicts }: Pipeline, article: string): Promise<VerdictRecord> {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await wait(POLL_MS)) {
    const record = await verdicts.find(article)
    if (record !== undefined) return record
  }
  throw new CopydeskError('article-missing', `no verdict on ${article} after ${PATIENCE_MS / 1000} seconds`, {
    hint: 'look into the dead letters: the queue copydesk-dead-letters says why a message failed',
  })
}

const POLL_MS = 10
const PATIENCE_MS = 30_000

function toRow({ upload: { article }, verdict }: VerdictRecord, ms: number | undefined): VerdictRow {
  const { disposition, shares, findings } = verdict
  const name = article.slice(FOLDERS.articles.length)
  const adShare = shares.promo + shares.label
  return { article: name, disposition, reportShare: shares.report, adShare, findings: countBySeverity(findings), ms }
}

/** The article with the most to see comes first to mind. */
function describeReady({ place }: Pipeline, rows: readonly VerdictRow[]) {
  const [most] = rows.toSorted((a, b) => b.adShare * b.reportShare - a.adShare * a.reportShare)
  return {
    endpoint: place.endpoint,
    console: place.console,
    intakeBucket: place.intakeBucket,
    article: (most?.article ?? '').replace('.txt', ''),
    environment: { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_DEFAULT_REGION: 'us-east-1' },
  }
}
