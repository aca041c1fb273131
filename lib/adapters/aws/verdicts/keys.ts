/** The access patterns and keys of the single table are listed in docs/architecture.md. */

export const CURRENT = 'VERDICT'

/** Items of an article share a partition: a few kilobytes each, read together. */
export function partitionOf(article: string): string {
  return `ARTICLE#${article}`
}

/** The beginning of the sort keys of everything that belongs to one revision. */
export function revisionPrefix(revision: string): string {
  return `${CURRENT}#${revision}#`
}

export function bodyKey(revision: string, index: number): string {
  return `${revisionPrefix(revision)}BODY#${pad(index)}`
}

export function findingsKey(revision: string, index: number): string {
  return `${revisionPrefix(revision)}FINDINGS#${pad(index)}`
}

function pad(index: number): string {
  return String(index).padStart(4, '0')
}
