import type { Finding, Verdict } from '../../contracts/verdict.ts'
import type { Severity } from '../../contracts/words.ts'
import { toLine } from '../json.ts'
import { splitLines, type TextLine } from '../report/index.ts'
import type { Writer } from './writers.ts'

/**
 * Writes findings as SARIF 2.1.0 (OASIS, 27 March 2020), one run for all inputs, so that code review and CI show them
 * at the words. Texts that were not judged are notifications: an input without results must not look clean.
 */
export function createSarifWriter(): Writer {
  const rules = new Map<string, Finding>()
  const notifications: object[] = []
  let version = ''
  let results = 0
  const head = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`
  return {
    add(verdict) {
      version ||= verdict.engine.version
      for (const finding of verdict.findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding)
      if (verdict.disposition === 'abstain') notifications.push(notify(verdict))
      const lines = splitLines(verdict.text.content)
      return verdict.findings
        .map((finding) => `${results++ === 0 ? head : ','}\n${toLine(resultOf(finding, verdict, lines))}`)
        .join('')
    },
    end: () => `${results === 0 ? head : ''}\n],${toLine(restOf(version, rules, notifications)).slice(1)}]}\n`,
  }
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

function resultOf(finding: Finding, { source }: Verdict, lines: readonly TextLine[]): object {
  const { rule, id, severity, flag, message, why, clearedBy, fix } = finding
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: [message, why, `Cleared by: ${clearedBy}`, `Fix: ${fix}`].join(' ') },
    locations: [{ physicalLocation: { artifactLocation: { uri: source.uri }, region: regionOf(finding, lines) } }],
    partialFingerprints: { 'copydesk/1': id },
    properties: { severity, flag },
  }
}

function regionOf({ start, end }: Finding, lines: readonly TextLine[]): object {
  const [first, last] = [lineOf(lines, start), lineOf(lines, Math.max(start, end - 1))]
  return {
    startLine: first.number,
    startColumn: start - first.start + 1,
    endLine: last.number,
    endColumn: end - last.start + 1,
    charOffset: start,
    charLength: end - start,
  }
}

function lineOf(lines: readonly TextLine[], offset: number): TextLine {
  return lines.findLast(({ start }) => start <= offset) ?? { number: 1, start: 0, end: 0 }
}

function notify({ source, reasons }: Verdict): object {
  const text = reasons.map(({ code, message }) => `${message} (${code})`).join('; ')
  return {
    level: 'error',
    message: { text: `not judged: ${text}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: source.uri } } }],
  }
}

function restOf(version: string, rules: ReadonlyMap<string, Finding>, notifications: readonly object[]): object {
  return {
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    tool: {
      driver: { name: 'Copydesk', version, rules: [...rules].map(([id, finding]) => describeRule(id, finding)) },
    },
  }
}

function describeRule(id: string, { message, why, citations }: Finding): object {
  const law = citations.map(({ title, verified }) => `${title}${verified ? '' : ' (unverified)'}`)
  return {
    id,
    shortDescription: { text: message },
    fullDescription: { text: why },
    properties: { mayConflictWith: law },
  }
}
