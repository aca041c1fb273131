import type { EvidenceDocument, Fact } from '../../contracts/evidence.ts'
import type { EngineIdentity } from '../../contracts/verdict.ts'
import type { Sha256 } from '../reading/index.ts'
import { compare } from './compare.ts'

/** What from outside an article its claims are compared with, and what pins it in the verdict. */
export interface Evidence {
  readonly facts: readonly Fact[]
  readonly identity: EngineIdentity['evidence']
}

/** Puts documents together. The order they are given in changes nothing; a document given twice counts once. */
export function gatherEvidence(documents: readonly EvidenceDocument[], sha256: Sha256): Evidence {
  const distinct = inOrder(documents)
  return { facts: distinct.flatMap(({ facts }) => facts), identity: evidenceIdentity(distinct, sha256) }
}

/**
 * What a verdict names its evidence by: the number of distinct documents and a hash over theirs, null without any. The
 * order does not count. Entities do, for they can come from a file name that the bytes know nothing of.
 */
export function evidenceIdentity(documents: readonly EvidenceDocument[], sha256: Sha256): EngineIdentity['evidence'] {
  const distinct = inOrder(documents)
  if (distinct.length === 0) return { documents: 0, sha256: null }
  const canonical = JSON.stringify(distinct.map((document) => [document.sha256, document.kind, document.entities]))
  return { documents: distinct.length, sha256: sha256(new TextEncoder().encode(canonical)) }
}

/** By hash; of the same bytes under several names, the first name counts. */
function inOrder(documents: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const byName = documents.toSorted((a, b) => compare(a.name, b.name))
  const distinct = new Map(byName.toReversed().map((document) => [document.id, document]))
  return [...distinct.values()].toSorted((a, b) => compare(a.sha256, b.sha256))
}
