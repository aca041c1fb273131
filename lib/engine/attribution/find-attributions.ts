import type { Document } from '../document/index.ts'
import type { RoleAssignment } from '../roles/index.ts'
import type { Attribution, ScopeRange, TokenRange } from './attribution.ts'
import { carry } from './carry.ts'
import { clauseAround, coveredByVerb } from './clauses.ts'
import { type CuedSource, readCue } from './cues.ts'
import { has, type MarkedText, markText, wordAt } from './marked-text.ts'
import { MARK, markerFor, VERBS } from './marks.ts'
import type { TokenSpan } from './quotations.ts'
import { HEARSAY, IMPLICIT, type Speaker, speakerOf } from './speakers.ts'
import { giveSpeech } from './speech.ts'

/** A sentence that says more often who speaks is none a person wrote; the bound keeps a long line linear. */
const MOST_IN_A_SENTENCE = 12

/**
 * Finds who says what in an article, in English or German; in any other language nobody is found. One pass, linear in
 * the length of the text. Source of the kinds and confidences: research on attribution in news, described in the types.
 * @param roles one for each sentence: in advertising the advertiser's own voice is told from that of others
 * @returns in text order of the words that tell it
 */
export function findAttributions(document: Document, roles: readonly RoleAssignment[]): readonly Attribution[] {
  const marker = markerFor(document.language)
  if (marker === null) return []
  const text = markText(document, marker)
  const bySentence = document.sentences.map((_, at) => inSentence(text, at, roles[at]?.role ?? 'report'))
  const spoken = giveSpeech(text, bySentence)
  return carry(text, spoken).flat()
}

const CUES = VERBS | MARK.opener | MARK.taker | MARK.document
const RUMOURS = MARK.hearsay | MARK.shall | MARK.passive

function inSentence(text: MarkedText, sentence: number, role: RoleAssignment['role']): readonly Attribution[] {
  const { firstToken: first = 0, endToken: end = 0 } = text.document.sentences[sentence] ?? {}
  const found: Attribution[] = []
  for (let at = first; at < end && found.length < MOST_IN_A_SENTENCE; at++) {
    const attribution = atToken(text, at, { first, end, sentence }, role)
    if (attribution !== null && !found.some((known) => isSame(known.source, attribution.source)))
      found.push(attribution)
  }
  return found
}

function isSame(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.end && b.first < a.end
}

function atToken(text: MarkedText, at: number, sentence: TokenRange, role: RoleAssignment['role']): Attribution | null {
  if (!has(text, at, CUES | RUMOURS)) return null
  if (has(text, at, RUMOURS) && isHearsay(text, at, sentence)) return hearsay(text, at, sentence)
  if (!has(text, at, CUES)) return null
  const cued = readCue(text, at, sentence)
  if (cued === null) return null
  const speaker = speakerFor(text, cued, role)
  return speaker === null ? null : attribute(text, cued, speaker, at, sentence)
}

function speakerFor(text: MarkedText, cued: CuedSource, role: RoleAssignment['role']): Speaker | null {
  const speaker = speakerOf(text, cued.source, role === 'promo')
  if (cued.governs !== 'act') return speaker
  const acts = role === 'report' && (speaker.kind === 'organisation' || speaker.kind === 'role')
  return acts ? IMPLICIT : null
}

function attribute(
  text: MarkedText,
  { source, cue, governs }: CuedSource,
  speaker: Speaker,
  at: number,
  sentence: TokenRange,
): Attribution {
  const clause = clauseAround(text, at, sentence)
  const covered = governs === 'whole' ? wholeOf(cue, clause, sentence) : coveredByVerb(text, source, cue.first, clause)
  const { kind, support, confidence } = speaker
  const { first, end } = covered
  return {
    kind,
    support,
    confidence,
    source: { first: source.first, end: source.end, sentence: sentence.sentence },
    cue: { first: cue.first, end: cue.end, sentence: sentence.sentence },
    scope: [{ first, end, sentence: sentence.sentence, confidence, tie: 'clause' }],
  }
}

/** A preposition that opens the sentence governs all of it. */
function wholeOf(cue: TokenSpan, clause: TokenSpan, { first, end }: TokenRange): TokenSpan {
  return cue.first === first ? { first, end } : clause
}

const SAID_TO: ReadonlySet<string> = new Set(['said', 'rumored', 'rumoured', 'believed', 'thought', 'reported'])

function isHearsay(text: MarkedText, at: number, { first }: TokenRange): boolean {
  if (wordAt(text, at) === 'vernehmen') return wordAt(text, at + 1) === 'nach'
  if (has(text, at, MARK.hearsay)) return !has(text, at, MARK.capital) || at === first || text.german
  if (has(text, at, MARK.shall)) return at > first && !has(text, at, MARK.capital)
  return SAID_TO.has(wordAt(text, at + 1)) && wordAt(text, at + 2) === 'to'
}

function hearsay(text: MarkedText, at: number, sentence: TokenRange): Attribution {
  const end = has(text, at, MARK.passive) ? at + 3 : at + 1
  const words: TokenRange = { first: at, end, sentence: sentence.sentence }
  const scope: ScopeRange = {
    ...clauseAround(text, at, sentence),
    sentence: sentence.sentence,
    confidence: HEARSAY.confidence,
    tie: 'clause',
  }
  return { ...HEARSAY, source: words, cue: words, scope: [scope] }
}
