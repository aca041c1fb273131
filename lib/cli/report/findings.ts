import type { Finding, Verdict } from '../../contracts/verdict.ts'
import type { NumberedFinding } from '../../marks/index.ts'
import { nameLines, splitLines, type TextLine } from '../../marks/index.ts'
import { displayWidth, oneLine } from '../terminal/index.ts'
import { describeLaw } from './law.ts'
import { SEVERITY_STYLES } from './looks.ts'
import { beside, heading, indented, type Page } from './page.ts'
import { quote } from './quote.ts'

/** Every finding argues its case: the words, why it matters, what would clear it, how to fix it, what it may touch. */
export function renderFindings(
  { text }: Verdict,
  lines: readonly TextLine[],
  findings: readonly NumberedFinding[],
  page: Page,
): readonly string[] {
  const argued = new Map<string, number>()
  const cases = findings.flatMap(({ number, finding }) => {
    const key = JSON.stringify(argumentOf(finding))
    const before = argued.get(key)
    argued.set(key, before ?? number)
    const indent = `[${number}] `.length
    const evidence = renderEvidence(finding, text.content, lines, page, indent)
    const argument =
      before === undefined ? renderArgument(finding, page, indent) : [`${' '.repeat(indent)}As in [${before}].`]
    return [''].concat(renderPlace(number, finding, lines, page), argument, evidence)
  })
  return [heading(page.labels.findings, findings.length, page), ...cases]
}

/** One finding with its whole argument, on its own. */
export function renderCase(verdict: Verdict, finding: Finding, page: Page): readonly string[] {
  const lines = splitLines(verdict.text.content)
  const indent = '[1] '.length
  return [
    ...renderPlace(1, finding, lines, page),
    ...renderArgument(finding, page, indent),
    ...renderEvidence(finding, verdict.text.content, lines, page, indent),
  ]
}

/** What a rule says of all its findings. */
function argumentOf({ rule, message, why, clearedBy, fix, citations }: Finding): readonly unknown[] {
  return [rule, message, why, clearedBy, fix, citations]
}

function renderPlace(number: number, finding: Finding, lines: readonly TextLine[], page: Page): readonly string[] {
  const indent = `[${number}] `.length
  const severity = finding.severity.toUpperCase()
  const place = `${oneLine(finding.rule)}  ${finding.id.slice(0, 8)}  ${nameLines(lines, finding)}`
  const room = page.columns - indent - severity.length - 4 - displayWidth(place)
  const isRoomy = room >= LEAST_QUOTE
  const words = quote(finding.quote, isRoomy ? room : page.columns - indent)
  const head = `${page.paint(`[${number}]`, ['bold'])} ${page.paint(severity, SEVERITY_STYLES[finding.severity])}  ${place}`
  return isRoomy ? [`${head}, ${words}`] : [head, ' '.repeat(indent) + words]
}

/** In columns; fewer would not tell one place from another. */
const LEAST_QUOTE = 16

function renderArgument(finding: Finding, page: Page, indent: number): readonly string[] {
  return [
    ...indented(oneLine(finding.message), page, indent),
    ...part(page.labels.why, finding.why, page, indent),
    ...part(page.labels.clears, finding.clearedBy, page, indent),
    ...part(page.labels.fix, finding.fix, page, indent),
    ...describeLaw(finding.citations, page.labels).flatMap((text) => part(page.labels.law, text, page, indent)),
  ]
}

function part(label: string, text: string, page: Page, indent: number): readonly string[] {
  return text === '' ? [] : beside(label, oneLine(text), page, indent)
}

function renderEvidence(
  { evidence }: Finding,
  content: string,
  lines: readonly TextLine[],
  page: Page,
  indent: number,
): readonly string[] {
  const shown = evidence.slice(0, MOST_EVIDENCE).map((span) => {
    const words = quote(content.slice(span.start, span.end), 48)
    return `${nameLines(lines, span)}, ${words}: ${span.note}`
  })
  const left = evidence.length - shown.length
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].flatMap((text) =>
    part(page.labels.see, text, page, indent),
  )
}

const MOST_EVIDENCE = 3
