import type { EvidenceDocument, Verdict } from '../../contracts/index.ts'
import { type Engine, gatherEvidence, moderate, namedEntities, type SourceText } from '../../engine/index.ts'

/** The engine as moderation uses it: whom an article speaks of, and the verdict on it with the evidence on those. */
export interface ArticleJudge {
  /** @returns the keys of the entities an article speaks of, those it speaks of most first. */
  entitiesOf(source: SourceText): readonly string[]
  judge(source: SourceText, documents: readonly EvidenceDocument[]): Verdict
}

/** The verdict names the evidence it was judged with, so that a duplicate can be told from news. */
export function createArticleJudge(engine: Engine): ArticleJudge {
  return {
    entitiesOf: ({ content }) => namedEntities(content),
    judge: (source, documents) => moderate(source, engine, gatherEvidence(documents, engine.sha256)),
  }
}
