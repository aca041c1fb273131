import type {
  Citation,
  EngineIdentity,
  Finding,
  JudgedSentence,
  Pack,
  Reason,
  Segment,
  Verdict,
} from '../../contracts/index.ts'
import { hasRoles, isLanguage, VERDICT_SCHEMA_ID } from '../../contracts/words.ts'
import { describeNote } from '../../messages/index.ts'
import type { Claims, RuleHit } from '../claims/index.ts'
import type { Document } from '../document/index.ts'
import type { Sha256, SourceText } from '../reading/index.ts'
import type { RoleAssignment, RoleReading } from '../roles/index.ts'
import type { ArticleSegment } from '../segments/index.ts'
import { dispose } from './dispose.ts'
import { doubt } from './doubt.ts'
import { fingerprint } from './fingerprint.ts'
import { shareByRole } from './shares.ts'
import { writeClaim } from './write-claim.ts'

/** Everything the engine has worked out about a text. */
export interface Judgement {
  readonly source: SourceText
  readonly document: Document
  readonly roles: readonly RoleReading[]
  readonly segments: readonly ArticleSegment[]
  readonly claims: Claims
  readonly engine: {
    readonly identity: EngineIdentity
    readonly pack: { readonly source: Pack }
    readonly sha256: Sha256
    readonly model: { readonly clearBelow: number }
  }
}

/** Puts a judgement into the words of the contract. Languages the pack does not speak end in an abstention. */
export function judge({ source, document, roles, segments, claims, engine }: Judgement): Verdict {
  const findings = writeFindings(document, claims.findings, engine.pack.source, engine.sha256)
  const abstention = refuseLanguage(document)
  const { disposition, reasons } =
    abstention ?? doubt(dispose(findings, engine.pack.source.policy), document, roles, engine.model.clearBelow)
  return {
    schema: VERDICT_SCHEMA_ID,
    source: source.source,
    text: {
      language: document.language,
      characters: source.content.length,
      sha256: source.sha256,
      content: source.content,
    },
    engine: engine.identity,
    disposition,
    reasons,
    shares: shareByRole(document, roles),
    sentences: writeSentences(document, roles),
    segments: segments.map(writeSegment),
    claims: claims.claims.map(writeClaim),
    findings,
    cleared: claims.cleared.map(({ rule, start, end, guard, by }) => ({ rule, start, end, guard, by })),
  }
}

function refuseLanguage({ language }: Document): { disposition: 'abstain'; reasons: Reason[] } | undefined {
  if (isLanguage(language)) return undefined
  const code = language === 'und' ? 'unknown-language' : 'unsupported-language'
  return { disposition: 'abstain', reasons: [{ code, message: describeLanguage(language) }] }
}

function describeLanguage(language: string): string {
  if (language === 'und') return 'the language of the text cannot be told'
  return hasRoles(language)
    ? `the text is in a language (${language}) the rules do not speak: its roles are given, its claims are not judged`
    : `the text is in a language (${language}) neither the model nor the rules speak`
}

function writeSentences({ sentences }: Document, roles: readonly RoleAssignment[]): JudgedSentence[] {
  return sentences.map(({ start, end }, index) => {
    const { role, confidence } = roles[index] ?? { role: 'furniture', confidence: 0 }
    return { start, end, role, confidence: Math.round(confidence * 1000) / 1000 }
  })
}

function writeSegment({ kind, start, end, labelled }: ArticleSegment): Segment {
  return kind === 'ad' ? { start, end, kind, labelled } : { start, end, kind }
}

function writeFindings(document: Document, hits: readonly RuleHit[], pack: Pack, sha256: Sha256): Finding[] {
  const quotes = hits.map(({ rule, start, end }) => ({ rule: rule.id, quote: document.text.slice(start, end) }))
  const ids = fingerprint(quotes, sha256)
  return hits.map(({ rule, flag, severity, start, end, evidence, nearestSource }, index) => ({
    id: ids[index] ?? '',
    rule: rule.id,
    flag,
    severity,
    start,
    end,
    quote: shorten(quotes[index]?.quote ?? ''),
    message: rule.message,
    why: rule.why,
    clearedBy: rule.clearedBy,
    fix: rule.fix,
    citations: rule.citations.flatMap((id) => cite(id, pack)),
    evidence: evidence.map(writeEvidence),
    argument: { guards: [...(rule.unless ?? [])], nearestSource, measured: pack.measured[rule.id] ?? null },
  }))
}

function writeEvidence({ start, end, note }: RuleHit['evidence'][number]): Finding['evidence'][number] {
  return { start, end, note: describeNote(note, 'en'), code: note.code, values: note.values }
}

/** A quote is for reading; the offsets hold the whole of it. Long ones would also burst a stored item. */
function shorten(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote
  const end = quote.charCodeAt(LONGEST_QUOTE - 1) >= 0xd800 ? LONGEST_QUOTE - 1 : LONGEST_QUOTE
  return `${quote.slice(0, end)}…`
}

/** In UTF-16 code units. */
const LONGEST_QUOTE = 400

/** Only what binds or guides somebody in the market whose rules count. */
function cite(id: string, { citations, market }: Pack): readonly Citation[] {
  const citation = citations[id]
  if (citation === undefined || (market !== 'any' && !citation.markets.includes(market))) return []
  const { title, appliesTo, verified } = citation
  return [{ id, title, appliesTo, verified }]
}
