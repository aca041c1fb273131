import { type CompiledPack, findClaims } from '../../../lib/engine/claims/index.ts'
import { readDocument } from '../../../lib/engine/document/index.ts'
import { assignRoles, type RoleAssignment, type RoleModel } from '../../../lib/engine/roles/index.ts'
import { segmentArticle } from '../../../lib/engine/segments/index.ts'
import { alignByOverlap } from '../../corpus/align-gold.ts'
import type { LabelledArticle } from '../../corpus/read-corpus.ts'
import { type FlaggedArticle, judgeFlags } from './judge-flags.ts'

/** Reads an article with the pack, its roles told by the model or, without one, by the people who labelled it. */
export function findFlags(article: LabelledArticle, pack: CompiledPack, model: RoleModel | null): FlaggedArticle {
  const document = readDocument(article.text)
  const roles = model === null ? goldRoles(article, document.sentences) : assignRoles(document, model)
  const { findings } = findClaims(document, roles, segmentArticle(document, roles), pack)
  return judgeFlags(article, findings)
}

function goldRoles(
  article: LabelledArticle,
  sentences: readonly { start: number; end: number }[],
): readonly RoleAssignment[] {
  const aligned = alignByOverlap(sentences, article.sentences)
  return Array.from(aligned, (at) => ({ role: article.sentences[at]?.role ?? 'furniture', confidence: 1 }))
}
