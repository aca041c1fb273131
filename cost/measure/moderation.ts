import { PutObjectCommand } from '@aws-sdk/client-s3'
import { median } from '../../bench/measure.ts'
import type { BootedFunction } from '../../tests/infra/runtime-api/boot-function.ts'
import type { ArticleUsage, HeavyBatch } from '../measured.ts'
import { type ArticleKind, composeArticles } from './articles.ts'
import { invokeConsumer, type Spent, takeBatch } from './invoke.ts'
import type { Rig } from './rig.ts'
import { perPiece } from './tally.ts'

/** How long articles are measured, in bytes; what lies between is interpolated. */
const LENGTHS = [1500, 3000, 6000, 24_000]
/** Batches of each length; their median counts. */
const BATCHES = 5
const BATCH = 10
const WARM_UP_BATCHES = 10

/** Has the deployed function judge articles of several lengths, in batches of ten and then one by one. */
export async function measureModeration(rig: Rig, judge: BootedFunction, kind: ArticleKind): Promise<ArticleUsage[]> {
  for (let batch = 0; batch < WARM_UP_BATCHES; batch++) {
    await judgeArticles(rig, judge, `${kind}-${batch}`, composeArticles(kind, BATCH, 6000))
  }
  rig.meter.take()
  const usages: ArticleUsage[] = []
  for (const bytes of LENGTHS) usages.push(await measureLength(rig, judge, kind, bytes))
  return usages
}

async function measureLength(rig: Rig, judge: BootedFunction, kind: ArticleKind, bytes: number): Promise<ArticleUsage> {
  const articles = composeArticles(kind, BATCH, bytes)
  const batches: Spent[] = []
  for (let batch = 0; batch < BATCHES; batch++) {
    batches.push(await judgeArticles(rig, judge, `${kind}-${bytes}-${batch}`, articles))
  }
  const counts = perPiece(rig.meter.take(), BATCHES * BATCH)
  const waits: number[] = []
  for (const article of articles.slice(0, BATCHES)) {
    await judgeArticles(rig, judge, `${kind}-${bytes}-alone-${waits.length}`, [article])
    waits.push(rig.meter.take().waitMs)
  }
  return {
    bytes,
    cpuMs: Number(median(batches.map(({ cpuMs }) => cpuMs / BATCH)).toFixed(1)),
    waitMs: median(waits),
    logBytes: Math.round(median(batches.map(({ logBytes }) => logBytes / BATCH))),
    peakMiB: Math.round(Math.max(...batches.map(({ peakBytes }) => peakBytes)) / 2 ** 20),
    ...counts,
  }
}

/**
 * Has a process judge a full batch of very long articles as its first work. How much memory and time that takes says how
 * little the function can be given.
 */
export async function measureHeavyBatch(rig: Rig): Promise<HeavyBatch> {
  const judge = await rig.boot('moderate')
  const articles = composeArticles('selling', BATCH, HEAVY_BYTES)
  const { processCpuMs, peakBytes } = await judgeArticles(rig, judge, 'heavy', articles)
  await judge.stop()
  const peakMiB = Math.round(peakBytes / 2 ** 20)
  return { articles: BATCH, bytes: HEAVY_BYTES, processCpuMs: Math.round(processCpuMs), peakMiB }
}

const HEAVY_BYTES = 2 ** 20

/** Uploads articles into a folder, and hands the function what the queue says of them as one batch. */
export async function judgeArticles(
  { deployment: { stack, clients } }: Rig,
  judge: BootedFunction,
  folder: string,
  articles: readonly string[],
): Promise<Spent> {
  for (const [index, Body] of articles.entries()) {
    const Key = `articles/${folder}/${index}.txt`
    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key, Body, ContentType: 'text/plain' }))
  }
  return invokeConsumer(judge, await takeBatch(clients, stack.queueUrl('uploads'), articles.length))
}
