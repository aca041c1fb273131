import { billedMs, gbSeconds } from './billed-time.ts'
import type { Measured } from './measured.ts'
import type { CostOptions } from './options.ts'
import { PRICES } from './prices.ts'
import { articleOf } from './usage.ts'

/** What the moderate function does with so much memory. */
export interface MemorySetting {
  readonly memoryMiB: number
  /** Billed for an article. */
  readonly articleMs: number
  readonly usdPerMillion: number
  /** Until a process has answered its first event. */
  readonly coldStartMs: number
  /** Until a process has judged ten articles of a megabyte, its first. */
  readonly heavyBatchMs: number
  /** Room that such a batch leaves; less than nothing if it does not fit. */
  readonly freeMiB: number
}

const MEMORY_SETTINGS = [512, 768, 1024, 1536, 1769] as const

/** Work takes as long as its time on a whole core, divided by the share that comes with the memory. */
export function tableOfMemory(options: CostOptions, measured: Measured): MemorySetting[] {
  const { heavyBatch, coldStartMs } = measured
  const work = (cpuMs: number, memoryMiB: number): number => billedMs({ cpuMs, waitMs: 0 }, memoryMiB)
  return MEMORY_SETTINGS.map((memoryMiB) => {
    const articleMs = billedMs(articleOf(options, measured), memoryMiB, options.batch)
    return {
      memoryMiB,
      articleMs,
      usdPerMillion: 1e6 * gbSeconds(articleMs, memoryMiB) * PRICES.lambdaArm.usd,
      coldStartMs: work(coldStartMs['moderate'] ?? 0, memoryMiB),
      heavyBatchMs: work(heavyBatch.processCpuMs, memoryMiB),
      freeMiB: memoryMiB - heavyBatch.peakMiB,
    }
  })
}
