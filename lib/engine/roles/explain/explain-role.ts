import { ROLES, type Role } from '../../../contracts/words.ts'
import type { Document } from '../../document/index.ts'
import { assignRoles } from '../assign-roles.ts'
import type { RoleAssignment } from '../assignment.ts'
import type { RoleModel } from '../role-model.ts'
import { STATE_ROLES } from '../sequence/states.ts'
import { formBeliefs, likeliestState, oddsIn } from './beliefs.ts'
import type { Comparison } from './comparison.ts'
import type { Contribution, RoleExplanation } from './explanation.ts'
import { structureContributions } from './structure-contributions.ts'
import { textContributions } from './text-contributions.ts'

/**
 * Explains why sentence `s` of a document has its role.
 * @throws RangeError if there is no such sentence
 */
export function explainRole(document: Document, model: RoleModel, s: number): RoleExplanation {
  return createExplainer(document, model, assignRoles(document, model)).explain(s)
}

/** Explains the sentences of one document, which is scored once for all of them. */
export interface Explainer {
  explain(s: number): RoleExplanation
  /** How clearly a sentence has its role: the log-odds of its explanation, without the work of explaining. */
  logOdds(s: number): number
}

/** @param roles of the document's sentences, as this model assigned them */
export function createExplainer(document: Document, model: RoleModel, roles: readonly RoleAssignment[]): Explainer {
  const { features, before, after, logMarginals } = formBeliefs(document, model)

  function compare(s: number): Comparison {
    const sentence = document.sentences[s]
    const role = ROLES.findIndex((name) => name === roles[s]?.role)
    if (sentence === undefined || role < 0) throw new RangeError(`there is no sentence ${s}`)
    const state = likeliestState(logMarginals, s, (candidate) => candidate === role)
    const against = likeliestState(logMarginals, s, (candidate) => candidate !== role)
    return { document, features, model, sentence, s, state, against }
  }

  function explain(s: number): RoleExplanation {
    const comparison = compare(s)
    const isLast = s === document.sentences.length - 1
    const contributions: readonly Contribution[] = [
      { kind: 'before', name: s === 0 ? 'edge' : 'sentences', weight: oddsIn(before, comparison) },
      ...textContributions(comparison),
      ...structureContributions(comparison),
      { kind: 'after', name: isLast ? 'edge' : 'sentences', weight: oddsIn(after, comparison) },
    ]
    const logOdds = contributions.reduce((sum, { weight }) => sum + weight, 0)
    return { role: roleOf(comparison.state), against: roleOf(comparison.against), logOdds, contributions }
  }

  return { explain, logOdds: (s) => oddsIn(logMarginals, compare(s)) }
}

function roleOf(state: number): Role {
  return ROLES[STATE_ROLES[state] ?? 0] ?? 'report'
}
