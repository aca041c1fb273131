import type { BulkPreview } from '../contracts.ts'

export type Match = BulkPreview['matches'][number]

/** Findings in much the same words. */
export interface Group {
  readonly template: string
  readonly matches: readonly Match[]
}

/** @returns what tells a finding from those of other articles. */
export function keyOf({ article, finding }: Match): string {
  return `${article} ${finding}`
}

/** @returns findings by template, the largest group first. */
export function groupByTemplate(matches: readonly Match[]): readonly Group[] {
  return [...bunch(matches, ({ template }) => template)]
    .map(([template, own]) => ({ template, matches: own }))
    .toSorted((a, b) => b.matches.length - a.matches.length)
}

/** @returns in how many articles findings lie. */
export function countArticles(matches: readonly Match[]): number {
  return new Set(matches.map(({ article }) => article)).size
}

/** @returns matches of two pages; what was on both counts as on the later one. */
export function joinPages(before: readonly Match[], more: readonly Match[]): readonly Match[] {
  const again = new Set(more.map(keyOf))
  return [...before.filter((match) => !again.has(keyOf(match))), ...more]
}

/** @returns keys of those of some findings that have a template and are held by nobody else. */
export function freeOf(some: readonly Match[], template: string | undefined): readonly string[] {
  return some.filter((match) => !match.held && match.template === template).map(keyOf)
}

/**
 * Cuts findings into lists of at most `most`. Those of one article stay together where they fit, because all are based on
 * the same version of it, which holds within one request only.
 */
export function toBatches(matches: readonly Match[], most: number): readonly (readonly Match[])[] {
  const batches: Match[][] = []
  for (const own of bunch(matches, ({ article }) => article).values()) {
    for (let start = 0; start < own.length; start += most) {
      const part = own.slice(start, start + most)
      const last = batches.at(-1)
      if (last !== undefined && last.length + part.length <= most) last.push(...part)
      else batches.push(part)
    }
  }
  return batches
}

function bunch(matches: readonly Match[], nameOf: (match: Match) => string): ReadonlyMap<string, readonly Match[]> {
  const bunches = new Map<string, Match[]>()
  for (const match of matches) {
    const own = bunches.get(nameOf(match))
    if (own === undefined) bunches.set(nameOf(match), [match])
    else own.push(match)
  }
  return bunches
}
