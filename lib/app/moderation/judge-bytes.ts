import type { Verdict } from '../../contracts/index.ts'
import {
  abstain,
  type Engine,
  type Evidence,
  explainAds,
  moderate,
  readSource,
  type SentenceExplanation,
  type SourceBytes,
  type SourceText,
} from '../../engine/index.ts'

/**
 * Judges bytes as they came. What cannot be read ends in an abstention with its reason.
 * @param evidence what claims are compared with; the verdict names it
 */
export function judgeBytes(input: SourceBytes, engine: Engine, evidence?: Evidence): Verdict {
  const source = readSource(input, engine.sha256)
  if (source.kind === 'text') return judgeText(source, engine, evidence)
  return abstain(source, evidence === undefined ? engine : withEvidence(engine, evidence))
}

/** Judges a text. @param evidence what claims are compared with; the verdict names it */
export function judgeText(source: SourceText, engine: Engine, evidence?: Evidence): Verdict {
  return moderate(source, evidence === undefined ? engine : withEvidence(engine, evidence))
}

function withEvidence(engine: Engine, { identity }: Evidence): Engine {
  return { ...engine, identity: { ...engine.identity, evidence: identity } }
}

/** Explains the advertisements in bytes as they came. What cannot be read has none. */
export function explainBytes(input: SourceBytes, engine: Engine): Iterable<SentenceExplanation> {
  const source = readSource(input, engine.sha256)
  return source.kind === 'text' ? explainAds(source, engine) : []
}
