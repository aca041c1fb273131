import type { Find } from '../../contracts/pack.ts'

/** @returns the names of the guards a detector itself asks, apart from those the rule asks about its findings. */
export function guardsNamedBy(find: Find): readonly string[] {
  switch (find.detector) {
    case 'ambiguous-label':
      return [...Object.values(find.accepted), find.weak, find.rejected]
    case 'byline-over-ads':
      return [find.byline, find.voice]
    case 'conflict':
    case 'against-itself':
      return find.pairs.flatMap(({ words, against, settledBy }) =>
        [words, against, settledBy].filter((name) => name !== undefined),
      )
    case 'score':
      return [...find.parts, ...find.absent]
    case 'phrase':
    case 'unlabelled-ad':
    case 'late-label':
    case 'woven-teaser':
    case 'dated-offer':
    case 'missing-statement':
    case 'wrong-arithmetic':
    case 'against-evidence':
      return []
    default:
      return find satisfies never
  }
}
