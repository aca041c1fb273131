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
