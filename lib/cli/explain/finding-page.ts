import type { Finding, Suggestion, Verdict } from '../../contracts/verdict.ts'
import { beside, type Page, renderCase } from '../report/index.ts'
import { oneLine } from '../terminal/index.ts'
import { describeMeasured } from './measured.ts'

export interface ArguedFinding {
  readonly verdict: Verdict
  readonly finding: Finding
  /** An edit that was tried and holds. */
  readonly suggestion: Suggestion | undefined
}

/** The whole argument of a finding: its words, why, what was asked that could have cleared it, what would change it. */
export function renderFinding({ verdict, finding, suggestion }: ArguedFinding, page: Page): readonly string[] {
  const { argument } = finding
  const cleared = verdict.cleared.filter(({ rule }) => rule === finding.rule).length
  return [
    ...renderCase(verdict, finding, page),
    ...[
      ['asked', describeGuards(argument.guards)],
      ['nearest', describeNearest(verdict, finding)],
      ['measured', describeMeasured(argument.measured)],
      ['elsewhere', cleared === 0 ? 'the rule was cleared nowhere in this article' : `cleared ${cleared} times here`],
      ['edit', describeSuggestion(suggestion, verdict)],
    ].flatMap(([label = '', text = '']) => beside(label, text, page, 4)),
  ]
}

function describeGuards(guards: readonly string[]): string {
  return guards.length === 0 ? 'no guard clears this rule' : `${guards.join(', ')}: none found words to clear it by`
}

function describeNearest({ text }: Verdict, { argument: { nearestSource } }: Finding): string {
  if (nearestSource === null) return 'the article names no source'
  const { start, end, sentences } = nearestSource
  const place =
    sentences === 0 ? 'in the same sentence' : sentences === 1 ? '1 sentence away' : `${sentences} sentences away`
  return `“${oneLine(text.content.slice(start, end))}”, ${place}, does not stand behind these words`
}

function describeSuggestion(suggestion: Suggestion | undefined, { text }: Verdict): string {
  if (suggestion === undefined) return 'none that was tried would clear it and raise nothing else'
  const { start, end, text: replacement } = suggestion
  const before = oneLine(text.content.slice(start, end).trim())
  const after = oneLine(replacement.trim())
  if (before === '') return `insert “${after}”; tried: the finding is gone and nothing new has come`
  if (after === '') return `delete “${before}”; tried: the finding is gone and nothing new has come`
  return `“${after}” in place of “${before}”; tried: the finding is gone and nothing new has come`
}
