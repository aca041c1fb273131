import type { Changes, Finding, Verdict } from '../contracts.ts'

/** What has become of a finding between two verdicts. */
export type Status = 'new' | 'changed' | 'gone' | 'kept'

export interface Comparison {
  readonly status: Status
  /** As the earlier verdict has it. */
  readonly before: Finding | undefined
  /** As the later verdict has it. */
  readonly after: Finding | undefined
}

/**
 * @param pairs findings that took the place of others, as the desk knows them
 * @returns every finding of two verdicts: those of the later one in the order of its text, then what is gone
 */
export function compareVerdicts(before: Verdict, after: Verdict, pairs: Changes['changed']): readonly Comparison[] {
  const gone = new Map(before.findings.map((finding) => [finding.id, finding]))
  const origins = new Map(pairs.map(({ from, to }) => [to, from]))
  const there = after.findings.map((finding): Comparison => {
    const origin = gone.get(origins.get(finding.id) ?? finding.id)
    if (origin === undefined) return { status: 'new', before: undefined, after: finding }
    gone.delete(origin.id)
    const isKept = origin.id === finding.id && origin.severity === finding.severity
    return { status: isKept ? 'kept' : 'changed', before: origin, after: finding }
  })
  return [
    ...there,
    ...[...gone.values()].map((finding): Comparison => ({ status: 'gone', before: finding, after: undefined })),
  ]
}

/** @returns in what the verdicts were made differently, such as `pack 1.3.0 → 1.4.0`; nothing if in nothing */
export function tellMaking({ engine: old }: Verdict, { engine: now }: Verdict): readonly string[] {
  return [
    ['engine', old.version, now.version],
    ['pack', old.pack.version, now.pack.version],
    ['hash of the pack', old.pack.sha256.slice(0, 8), now.pack.sha256.slice(0, 8)],
    ['model', old.model.id, now.model.id],
    ['pieces of evidence', old.evidence.documents, now.evidence.documents],
  ].flatMap(([what, from, to]) => (from === to ? [] : [`${what} ${from} → ${to}`]))
}
