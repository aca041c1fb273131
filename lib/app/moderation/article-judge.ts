import type { EngineIdentity, EvidenceDocument, Fact, Verdict } from '../../contracts/index.ts'
import type { SourceText } from '../../engine/index.ts'

/** What from outside an article its claims are compared with, and what pins it in the verdict. */
export interface GivenEvidence {
  readonly facts: readonly Fact[]
  readonly identity: EngineIdentity['evidence']
}

/** The engine as moderation uses it: whom an article speaks of, and the verdict on it with the evidence on those. */
export interface ArticleJudge {
  /** @returns the keys of the entities an article speaks of, those it speaks of most first. */
  entitiesOf(source: SourceText): readonly string[]
  judge(source: SourceText, documents: readonly EvidenceDocument[]): Verdict
}

/** The steps of the engine that a judge is made of. */
export interface JudgingSteps {
  readonly entitiesOf: (source: SourceText) => readonly string[]
  readonly gather: (documents: readonly EvidenceDocument[]) => GivenEvidence
  readonly moderate: (source: SourceText, evidence: GivenEvidence) => Verdict
}

export function createArticleJudge({ entitiesOf, gather, moderate }: JudgingSteps): ArticleJudge {
  return { entitiesOf, judge: (source, documents) => moderate(source, gather(documents)) }
}
