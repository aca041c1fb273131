import { type Comparison, weightOfRow } from './comparison.ts'
import { describeRow, ownershipOf } from './describe-row.ts'
import type { Contribution, Contributor } from './explanation.ts'
import { findCue } from './find-cue.ts'

/** What the structure of a sentence and of its page says. A row that names two cues or shapes counts half for each. */
export function structureContributions(comparison: Comparison): readonly Contribution[] {
  const { features, model, s } = comparison
  const { rows, starts } = features.structure
  const found = new Map<string, { readonly contributor: Contributor; readonly weight: number }>()
  for (const row of [...rows.subarray(starts[s], starts[s + 1]), ...features.overall]) {
    const contributors = contributorsOfRow(row)
    const share = weightOfRow(model.structure, row, 1 / contributors.length, comparison)
    for (const contributor of contributors) {
      const key = contributor.kind === 'place' ? String(row) : `${contributor.kind} ${contributor.name}`
      found.set(key, { contributor, weight: (found.get(key)?.weight ?? 0) + share })
    }
  }
  return Array.from(found.values(), ({ contributor, weight }) => ({ ...locate(contributor, comparison), weight }))
}

/** @returns the contributors that share the weight of a row; at least one. */
export function contributorsOfRow(row: number): readonly Contributor[] {
  const facts = describeRow(row)
  const { cues = [], shapes = [] } = facts
  const owned = ownershipOf(facts.group)
  if (owned.owner === 'cues') return cues.map((name) => ({ kind: 'cue', name, words: undefined }))
  if (owned.owner === 'shapes') return shapes.map((name) => ({ kind: 'shape', name }))
  if (owned.owner === 'page') return [{ kind: 'page', name: owned.group }]
  return [{ kind: 'place', name: owned.group, facts }]
}

function locate(contributor: Contributor, { document, features, sentence }: Comparison): Contributor {
  if (contributor.kind !== 'cue') return contributor
  return { ...contributor, words: findCue(contributor.name, document, features.words, sentence) }
}
