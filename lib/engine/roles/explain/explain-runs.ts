import type { Document } from '../../document/index.ts'
import type { RoleAssignment } from '../assignment.ts'
import type { RoleModel } from '../role-model.ts'
import { createExplainer, type Explainer } from './explain-role.ts'
import type { SentenceExplanation } from './explanation.ts'

/** A half-open range of sentences. */
export interface Run {
  readonly firstSentence: number
  readonly endSentence: number
}

/**
 * Explains one sentence of each run: the one that has its role most clearly, where a pitch goes before a label.
 * One at a time, since an explanation is many times as large as what it explains.
 * @param roles of the document's sentences, as this model assigned them
 */
export function* explainRuns(
  document: Document,
  model: RoleModel,
  roles: readonly RoleAssignment[],
  runs: readonly Run[],
): Generator<SentenceExplanation> {
  if (runs.length === 0) return
  const explainer = createExplainer(document, model, roles)
  for (const run of runs) {
    const strongest = strongestOf(run, roles, explainer)
    const { start, end } = document.sentences[strongest] ?? { start: 0, end: 0 }
    yield { start, end, ...explainer.explain(strongest) }
  }
}

function strongestOf({ firstSentence, endSentence }: Run, roles: readonly RoleAssignment[], explainer: Explainer) {
  const rank = (s: number) => (roles[s]?.role === 'label' ? 0 : 1)
  let strongest = firstSentence
  for (let s = firstSentence + 1; s < endSentence; s++) {
    const lead = rank(s) - rank(strongest) || explainer.logOdds(s) - explainer.logOdds(strongest)
    if (lead > 0) strongest = s
  }
  return strongest
}
