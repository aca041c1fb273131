import type { Suggestion, Verdict } from '../../contracts/index.ts'
import {
  abstain,
  type Engine,
  type Evidence,
  explainAds,
  moderate,
  readSource,
  type SentenceExplanation,
  type SourceBytes,
  suggestEdit,
} from '../../engine/index.ts'

/**
 * Judges bytes as they came. What cannot be read ends in an abstention with its reason.
 * @param evidence what claims are compared with; the verdict names it
 */
export function judgeBytes(input: SourceBytes, engine: Engine, evidence?: Evidence): Verdict {
  const source = readSource(input, engine.sha256)
  return source.kind === 'text' ? moderate(source, engine, evidence) : abstain(source, engine, evidence)
}

/** Explains the advertisements in bytes as they came. What cannot be read has none. */
export function explainBytes(input: SourceBytes, engine: Engine): Iterable<SentenceExplanation> {
  const source = readSource(input, engine.sha256)
  return source.kind === 'text' ? explainAds(source, engine) : []
}

/** The edits that clear findings of an input, by finding id. One that does not hold when it is tried is left out. */
export function suggestEdits(
  input: SourceBytes,
  findings: readonly string[],
  engine: Engine,
): ReadonlyMap<string, Suggestion> {
  const source = readSource(input, engine.sha256)
  if (source.kind !== 'text') return new Map()
  const verdict = moderate(source, engine)
  const wanted = verdict.findings.filter(({ id }) => findings.includes(id))
  return new Map(
    wanted.flatMap((finding) => {
      const suggestion = suggestEdit(source, verdict, finding, engine)
      return suggestion === null ? [] : [[finding.id, suggestion] as const]
    }),
  )
}
