import type { EvidenceDocument, Verdict } from '../../contracts/index.ts'
import { type Engine, evidenceSubjects, gatherEvidence, moderate, type SourceText } from '../../engine/index.ts'

/** The engine as moderation uses it: the verdict on an article, and whom evidence on it is wanted on. */
export interface ArticleJudge {
  /** @returns the keys of the entities on which evidence could change a verdict, the likeliest first. */
  entitiesOf(verdict: Verdict): readonly string[]
  judge(source: SourceText, documents: readonly EvidenceDocument[]): Verdict
}

/** The verdict names the evidence it was judged with, so that a duplicate can be told from news. */
export function createArticleJudge(engine: Engine): ArticleJudge {
  return {
    entitiesOf: evidenceSubjects,
    judge: (source, documents) => moderate(source, engine, gatherEvidence(documents, engine.sha256)),
  }
}
