/** The access patterns and keys of the single table are listed in docs/architecture.md. */

export const CURRENT = 'VERDICT'

/** Items of an article share a partition: a few kilobytes each, read together. */
export function partitionOf(article: string): string {
  return `ARTICLE#${article}`
}

/** @returns the article whose partition this is. */
export function articleIn(pk: string): string {
  return pk.slice(partitionOf('').length)
}

/** The beginning of the sort keys of everything that belongs to one revision. */
export function revisionPrefix(revision: string): string {
  return `${CURRENT}#${revision}#`
}

export function bodyKey(revision: string, index: number): string {
  return `${revisionPrefix(revision)}BODY#${pad(index)}`
}

export function findingsPrefix(revision: string): string {
  return `${revisionPrefix(revision)}FINDINGS#`
}

export function findingsKey(revision: string, index: number): string {
  return findingsPrefix(revision) + pad(index)
}

function pad(index: number): string {
  return String(index).padStart(4, '0')
}
