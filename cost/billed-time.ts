/** Lambda gives a whole core at this much memory, and of less its share. */
const MIB_PER_CORE = 1769

/** What an invocation works and waits. */
interface Work {
  /** On a whole core. */
  readonly cpuMs: number
  readonly waitMs: number
}

/**
 * Waiting is done once for all articles of a batch, which are judged side by side; working is not. No invocation takes
 * longer, as some work is done while others wait.
 * @returns milliseconds that are billed for one article of a batch
 */
export function billedMs({ cpuMs, waitMs }: Work, memoryMiB: number, batch = 1): number {
  return cpuMs / Math.min(1, memoryMiB / MIB_PER_CORE) + waitMs / batch
}

export function gbSeconds(milliseconds: number, memoryMiB: number): number {
  return (milliseconds / 1000) * (memoryMiB / 1024)
}
