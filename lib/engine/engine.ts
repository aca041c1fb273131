import type { EngineIdentity, Pack, Verdict } from '../contracts/index.ts'
import { type CompiledPack, compilePack, findClaims } from './claims/index.ts'
import { readDocument } from './document/index.ts'
import type { Evidence } from './evidence/index.ts'
import type { Sha256, SourceText, Unreadable } from './reading/index.ts'
import { assignRoles, explainRuns, type RoleModel, readModel, type SentenceExplanation } from './roles/index.ts'
import { segmentArticle } from './segments/index.ts'
import { indexFacts } from './support/index.ts'
import * as verdict from './verdict/index.ts'
import { ENGINE_VERSION } from './version.ts'

/** Everything a verdict depends on besides the text, ready for use and pinned by hash. */
export interface Engine {
  readonly identity: EngineIdentity
  readonly model: RoleModel
  readonly pack: CompiledPack
  readonly sha256: Sha256
}

/**
 * Makes an engine from its parts: the bytes of the trained weights, a rule pack already parsed, and a hash.
 * @throws CopydeskError `model-invalid`, `pack-invalid` or `pack-empty`
 */
export function createEngine(parts: { weights: Uint8Array; pack: Pack; sha256: Sha256 }): Engine {
  const { weights, pack, sha256 } = parts
  const model = readModel(weights)
  const packSha256 = sha256(new TextEncoder().encode(JSON.stringify(judgingPart(pack))))
  return {
    identity: {
      version: ENGINE_VERSION,
      model: { id: model.id, sha256: sha256(weights) },
      pack: { id: pack.id, version: pack.version, sha256: packSha256 },
      evidence: { documents: 0, sha256: null },
    },
    model,
    pack: compilePack(pack),
    sha256,
  }
}

function withoutExamples(rule: Pack['rules'][number]): Pack['rules'][number] {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'examples')) as Pack['rules'][number]
}

/** What a pack judges by: its examples and its words in other languages change no verdict. */
function judgingPart(pack: Pack): Pack {
  return { ...pack, rules: pack.rules.map(withoutExamples), translations: {} }
}

/**
 * The whole way of an article. Pure: the same text, engine and evidence give the same verdict, byte for byte.
 * @param evidence to compare its figures with; the verdict names it
 */
export function moderate(source: SourceText, engine: Engine, evidence?: Evidence): Verdict {
  const document = readDocument(source.content)
  const roles = assignRoles(document, engine.model)
  const segments = segmentArticle(document, roles)
  const claims = findClaims(document, roles, segments, engine.pack, indexFacts(evidence?.facts ?? []))
  return verdict.judge({ source, document, roles, segments, claims, engine: withEvidence(engine, evidence) })
}

function withEvidence(engine: Engine, evidence: Evidence | undefined): Engine {
  return evidence === undefined ? engine : { ...engine, identity: { ...engine.identity, evidence: evidence.identity } }
}

/** Why each advertisement in a text is one, in text order, by the sentence of it that is so most clearly. */
export function explainAds(source: SourceText, engine: Engine): Iterable<SentenceExplanation> {
  const document = readDocument(source.content)
  const roles = assignRoles(document, engine.model)
  const ads = segmentArticle(document, roles).filter(({ kind }) => kind === 'ad')
  return explainRuns(document, engine.model, roles, ads)
}

/** The verdict on what could not be read: an abstention with its reason. @param evidence that the verdict names */
export function abstain(input: Unreadable, engine: Engine, evidence?: Evidence): Verdict {
  return verdict.abstain(input, withEvidence(engine, evidence).identity, engine.sha256)
}
