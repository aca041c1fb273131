import { ROLES } from '../../../contracts/words.ts'
import type { AdDecision } from '../role-model.ts'
import { marginalsOf, runLattice } from './forward-backward.ts'
import { SALES_PAGE, STATE_ROLES, STATES, sumByRole } from './states.ts'
import type { Transitions } from './transitions.ts'
import { likeliestStates } from './viterbi.ts'

const PROMO = ROLES.indexOf('promo')
const LABEL = ROLES.indexOf('label')

/** Roles of a document's sentences, and the probability of each role for each sentence. */
export interface Decision {
  readonly roles: Uint8Array
  /** `[sentence][role]`, each row summing to one. */
  readonly marginals: Float64Array
}

/** What turns log-weights into roles. */
export interface DecisionRule extends AdDecision {
  readonly transitions: Transitions
  readonly temperature: number
}

/** Decodes a document: the likeliest sequence, minus runs of advertising that nothing in them proves. */
export function decideRoles(emissions: Float64Array, steps: Uint8Array, rule: DecisionRule): Decision {
  const { bias, evidence, temperature } = rule
  const biased = emissions.slice()
  for (let at = 0; at < biased.length; at += STATES) {
    biased[at + PROMO] = (biased[at + PROMO] ?? 0) + bias
    biased[at + LABEL] = (biased[at + LABEL] ?? 0) + bias
    biased[at + SALES_PAGE] = (biased[at + SALES_PAGE] ?? 0) + bias
  }
  const roles = likeliestStates(biased, steps, rule.transitions).map((state) => STATE_ROLES[state] ?? 0)
  const cooled = emissions.map((weight) => weight / temperature)
  const transitions = rule.transitions.map((weight) => weight / temperature)
  const marginals = sumByRole(marginalsOf(runLattice(cooled, steps, transitions)))
  dropUnproven(roles, marginals, evidence)
  return { roles, marginals }
}

/** @returns true for the roles that advertise. */
export function isAdvertising(role: number): boolean {
  return role === PROMO || role === LABEL
}

function dropUnproven(roles: Uint8Array, marginals: Float64Array, evidence: number): void {
  let first = 0
  while (first < roles.length) {
    let end = first
    let strongest = 0
    while (end < roles.length && isAdvertising(roles[end] ?? 0)) {
      strongest = Math.max(strongest, adProbability(marginals, end))
      end++
    }
    if (strongest < evidence) for (let s = first; s < end; s++) roles[s] = likeliestEditorial(marginals, s)
    first = Math.max(end, first + 1)
  }
}

/** @returns the probability that a sentence advertises, from `[sentence][role]`. */
export function adProbability(marginals: Float64Array, s: number): number {
  return (marginals[s * ROLES.length + PROMO] ?? 0) + (marginals[s * ROLES.length + LABEL] ?? 0)
}

function likeliestEditorial(marginals: Float64Array, s: number): number {
  let winner = 0
  for (let r = 1; r < ROLES.length; r++) {
    if (isAdvertising(r)) continue
    if ((marginals[s * ROLES.length + r] ?? 0) > (marginals[s * ROLES.length + winner] ?? 0)) winner = r
  }
  return winner
}
