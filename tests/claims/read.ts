import type { Pack, Rule } from '../../lib/contracts/pack.ts'
import type { Language, Role } from '../../lib/contracts/words.ts'
import { type Claims, type CompiledPack, compilePack, findClaims } from '../../lib/engine/claims/index.ts'
import { type Document, readDocument } from '../../lib/engine/document/index.ts'
import type { RoleAssignment } from '../../lib/engine/roles/index.ts'
import { segmentArticle } from '../../lib/engine/segments/index.ts'
import { financePromo } from '../../lib/packs/index.ts'

export const compiledFinancePromo: CompiledPack = compilePack(financePromo)

/** One line of an article with the role of its sentences. */
export type RoleLine = readonly [Role, string]

/** Reads lines whose roles are known, as the engine would read an article. */
export function readLines(
  lines: readonly RoleLine[],
  language: Language = 'en',
  pack = compiledFinancePromo,
  confidence = 1,
): Reading {
  const text = lines.map(([, line]) => line).join('\n')
  const document: Document = { ...readDocument(text), language }
  const roles = document.sentences.map(
    ({ line }): RoleAssignment => ({ role: lines[line]?.[0] ?? 'report', confidence }),
  )
  return { text, claims: findClaims(document, roles, segmentArticle(document, roles), pack) }
}

export interface Reading {
  readonly text: string
  readonly claims: Claims
}

/** "rule severity: words" of each finding: what a reviewer would see. */
export function findingsOf({ text, claims }: Reading): readonly string[] {
  return claims.findings.map(({ rule, severity, start, end }) => `${rule.id} ${severity}: ${text.slice(start, end)}`)
}

/** "rule by guard: words" of each near miss. */
export function clearedOf({ text, claims }: Reading): readonly string[] {
  return claims.cleared.map(({ rule, guard, by }) => `${rule} by ${guard}: ${text.slice(by.start, by.end)}`)
}

export function rulesOf({ claims }: Reading): readonly string[] {
  return [...new Set(claims.findings.map(({ rule }) => rule.id))].toSorted()
}

const plainRule: Rule = {
  id: 'plain',
  title: 'Plain',
  group: 'test',
  flag: 'promise',
  severity: 'medium',
  family: 'plain',
  specificity: 1,
  scope: 'phrase',
  find: { detector: 'phrase', match: { en: ['moon'] } },
  support: 'unverifiable',
  message: 'm',
  why: 'w',
  clearedBy: 'c',
  fix: 'f',
  citations: [],
  examples: {},
}

/** A rule of one's own: "plain" with the given parts replaced. */
export function ruleWith(parts: Partial<Rule>): Rule {
  return { ...plainRule, ...parts }
}

/** A pack of one's own around some rules. */
export function packWith(rules: readonly Rule[], parts: Partial<Pack> = {}): Pack {
  return {
    id: 'test-pack',
    version: '1.0.0',
    market: 'any',
    policy: { review: 'medium', hold: 'critical', reason: 'medium' },
    steps: { promo: 0, opinion: -1, headline: 0, report: 'off', furniture: 'off', label: 'off', notice: 'off' },
    citations: {},
    lexicons: {},
    guards: [],
    rules: [...rules],
    translations: {},
    measured: {},
    ...parts,
  }
}
