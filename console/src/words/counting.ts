import type { ArticleView, Severity, Verdict } from '../contracts.ts'
import { SEVERITIES } from '../contracts.ts'

/** @returns `1 finding`, `2 findings`, with the plural made by an s unless given. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** @returns the two gravest severities there are, each with how many: `1 critical, 2 high`. */
function gravest(counts: Readonly<Partial<Record<Severity, number>>>): string {
  return SEVERITIES.toReversed()
    .filter((severity) => (counts[severity] ?? 0) > 0)
    .slice(0, 2)
    .map((severity) => `${counts[severity]} ${severity}`)
    .join(', ')
}

/** @returns the article in one line: its advertising, its findings, how much of it reports, and who says so. */
export function summarise(view: ArticleView): string {
  const { verdict, review } = view
  const { pack } = verdict.engine
  const rules = `${pack.id} ${pack.version}`
  if (verdict.disposition === 'abstain') return `${verdict.reasons[0]?.message ?? 'no reason given'} · ${rules}`
  const severities = countSeverities([...verdict.findings, ...review.additions])
  const findings = count(verdict.findings.length + review.additions.length, 'finding')
  const worst = gravest(severities)
  return [
    summariseSegments(verdict),
    worst === '' ? findings : `${findings} (${worst})`,
    `${Math.round(verdict.shares.report * 100)}% reporting`,
    rules,
  ].join(' · ')
}

function summariseSegments({ segments }: Verdict): string {
  const ads = segments.filter((segment) => segment.kind === 'ad')
  const unlabelled = ads.filter((segment) => !segment.labelled).length
  if (ads.length === 0) return 'no advertising found'
  const total = count(ads.length, 'ad segment')
  return unlabelled === 0 ? `${total}, labelled` : `${total}, ${unlabelled} unlabelled`
}

function countSeverities(findings: readonly { readonly severity: Severity }[]): Partial<Record<Severity, number>> {
  const counts: Partial<Record<Severity, number>> = {}
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1
  return counts
}
