import { compareFindings, type Finding, type Verdict } from '../contracts.ts'

/** What has become of a finding between two verdicts. */
export type Status = 'kept' | 'new' | 'changed' | 'gone'

export interface Comparison {
  readonly status: Status
  /** As the earlier verdict has it. */
  readonly before: Finding | undefined
  /** As the later verdict has it. */
  readonly after: Finding | undefined
}

/** @returns every finding of two verdicts: first what is new, changed and gone, then what stayed as it was */
export function compareVerdicts(before: Verdict, after: Verdict): readonly Comparison[] {
  const { kept, changed, gone, ...rest } = compareFindings('', before.findings, after.findings)
  const [old, now] = [before, after].map(({ findings }) => new Map(findings.map((each) => [each.id, each])))
  const compare = (status: Status, from: string | null, to: string | null): Comparison => {
    return { status, before: old?.get(from ?? ''), after: now?.get(to ?? '') }
  }
  return [
    ...rest.new.map((id) => compare('new', null, id)),
    ...changed.map(({ from, to }) => compare('changed', from, to)),
    ...gone.map((id) => compare('gone', id, null)),
    ...kept.map((id) => compare('kept', id, id)),
  ]
}

/** @returns in what the verdicts were made differently, such as `pack 1.3.0 → 1.4.0`; nothing if in nothing */
export function tellMaking({ engine: old }: Verdict, { engine: now }: Verdict): readonly string[] {
  return [
    ['engine', old.version, now.version],
    ['pack', `${old.pack.id} ${old.pack.version}`, `${now.pack.id} ${now.pack.version}`],
    ['pack as', old.pack.sha256.slice(0, 8), now.pack.sha256.slice(0, 8)],
    ['model', old.model.id, now.model.id],
    ['pieces of evidence', String(old.evidence.documents), String(now.evidence.documents)],
  ].flatMap(([what = '', from = '', to = '']) => (from === to ? [] : [`${what} ${from} → ${to}`]))
}
