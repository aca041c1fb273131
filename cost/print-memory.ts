import type { MemorySetting } from './memory-table.ts'

/** @returns the settings as a table for people */
export function printMemory(settings: readonly MemorySetting[]): string {
  const head = row('MiB', 'ms an article', 'USD a million', 'cold start s', 'heavy batch s', 'free MiB')
  return `${[head, ...settings.map(toRow)].join('\n')}\n`
}

function toRow({ memoryMiB, articleMs, usdPerMillion, coldStartMs, heavyBatchMs, freeMiB }: MemorySetting): string {
  return row(
    String(memoryMiB),
    articleMs.toFixed(1),
    usdPerMillion.toFixed(2),
    (coldStartMs / 1000).toFixed(1),
    (heavyBatchMs / 1000).toFixed(1),
    String(freeMiB),
  )
}

function row(...cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padStart(index === 0 ? 5 : 15)).join('')
}
