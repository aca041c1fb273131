import type { Edit, Finding, Rule, Suggestion, Verdict } from '../contracts/index.ts'
import { isLanguage } from '../contracts/words.ts'
import { type Engine, moderate } from './engine.ts'
import type { SourceText } from './reading/index.ts'

/**
 * The edit a rule proposes for a finding, if it holds: judged again with it, the text has one finding less and none
 * that it did not have before.
 * @returns null where the rule proposes nothing, or the edit does not hold
 */
export function suggestEdit(source: SourceText, verdict: Verdict, finding: Finding, engine: Engine): Suggestion | null {
  const rule = engine.pack.source.rules.find(({ id }) => id === finding.rule)
  const suggestion = rule === undefined ? null : propose(verdict, finding, rule)
  if (suggestion === null) return null
  const after = moderate(withContent(source, apply(source.content, suggestion), engine), engine)
  return holds(verdict, finding, after) ? suggestion : null
}

function propose(verdict: Verdict, finding: Finding, { edit }: Rule): Suggestion | null {
  if (edit === undefined) return null
  switch (edit.kind) {
    case 'delete-sentence':
      return deleteSentence(verdict, finding)
    case 'insert-line': {
      const text = wordsOf(edit.text, verdict)
      const start = lineStart(verdict.text.content, finding.start)
      return text === null ? null : { start, end: start, text: `${text}\n` }
    }
    case 'add-sentence': {
      const text = wordsOf(edit.text, verdict)
      const { end } = sentenceAt(verdict, finding.end - 1) ?? finding
      return text === null ? null : { start: end, end, text: ` ${text}` }
    }
    default:
      return edit satisfies never
  }
}

/** With the blanks after it, so that no gap is left. */
function deleteSentence(verdict: Verdict, finding: Finding): Suggestion | null {
  const sentence = sentenceAt(verdict, finding.start)
  if (sentence === null || finding.end > sentence.end) return null
  const { content } = verdict.text
  let { end } = sentence
  while (content[end] === ' ') end++
  return { start: sentence.start, end, text: '' }
}

function sentenceAt({ sentences }: Verdict, offset: number): { start: number; end: number } | null {
  return sentences.find(({ start, end }) => start <= offset && offset < end) ?? null
}

function lineStart(content: string, offset: number): number {
  return Math.max(content.lastIndexOf('\n', offset - 1), content.lastIndexOf('\r', offset - 1)) + 1
}

function wordsOf(text: Extract<Edit, { text: unknown }>['text'], { text: { language } }: Verdict): string | null {
  return isLanguage(language) ? (text[language] ?? null) : null
}

function apply(content: string, { start, end, text }: Suggestion): string {
  return content.slice(0, start) + text + content.slice(end)
}

function withContent(source: SourceText, content: string, { sha256 }: Engine): SourceText {
  return { ...source, content, sha256: sha256(new TextEncoder().encode(content)) }
}

/** Fingerprints name turns among equals, so of equal findings it is the last turn that goes. */
function holds(before: Verdict, finding: Finding, after: Verdict): boolean {
  const equals = ({ findings }: Verdict): number =>
    findings.filter(({ rule, quote }) => rule === finding.rule && quote === finding.quote).length
  const known = new Set(before.findings.map(({ id }) => id))
  return after.findings.every(({ id }) => known.has(id)) && equals(after) < equals(before)
}
