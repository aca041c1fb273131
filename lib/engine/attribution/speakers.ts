import type { Attribution } from './attribution.ts'
import { has, isName, type MarkedText, wordAt } from './marked-text.ts'
import { MARK } from './marks.ts'
import type { TokenSpan } from './quotations.ts'

/** What a source is, and how much its word is worth. */
export type Speaker = Pick<Attribution, 'kind' | 'support' | 'confidence'>

const PERSON: Speaker = { kind: 'person', support: 'attributed', confidence: 1 }
const ORGANISATION: Speaker = { kind: 'organisation', support: 'attributed', confidence: 1 }
const ROLE: Speaker = { kind: 'role', support: 'attributed', confidence: 1 }
const DOCUMENT: Speaker = { kind: 'document', support: 'attributed', confidence: 0.8 }
const PRONOUN: Speaker = { kind: 'person', support: 'attributed', confidence: 0.7 }
const CLASS: Speaker = { kind: 'class', support: 'attributed-weak', confidence: 0.3 }
const SELF: Speaker = { kind: 'self', support: 'attributed-weak', confidence: 0.3 }
const WITNESS: Speaker = { kind: 'person', support: 'attributed-weak', confidence: 0.3 }
export const HEARSAY: Speaker = { kind: 'hearsay', support: 'attributed-weak', confidence: 0.2 }
export const IMPLICIT: Speaker = { kind: 'implicit', support: 'attributed', confidence: 0.6 }

/**
 * Says what kind of source some words are. In advertising only known institutions count: whatever else speaks there
 * speaks for the advertiser.
 */
export function speakerOf(text: MarkedText, source: TokenSpan, promo: boolean): Speaker {
  const { marks, names } = survey(text, source)
  const speaker = kindOf(text, source, marks, names)
  if (!promo || speaker.support === 'attributed-weak') return speaker
  if ((marks & MARK.institution) !== 0) return speaker
  return speaker.kind === 'person' && names > 0 ? WITNESS : SELF
}

function survey(text: MarkedText, { first, end }: TokenSpan): { readonly marks: number; readonly names: number } {
  let marks = 0
  let names = 0
  for (let at = first; at < end; at++) {
    marks |= text.marks[at] ?? 0
    if (isName(text, at)) names++
  }
  return { marks, names }
}

const CORPORATE = MARK.institution | MARK.legalForm | MARK.company

function kindOf(text: MarkedText, source: TokenSpan, marks: number, names: number): Speaker {
  if ((marks & MARK.self) !== 0 || isFresh(text, source, marks)) return SELF
  if (names > 0) return nameKind(text, source, marks, names)
  if ((marks & MARK.class) !== 0) return CLASS
  if ((marks & MARK.company) !== 0) return ROLE
  if ((marks & MARK.person) !== 0) return (marks & MARK.indefinite) !== 0 ? CLASS : ROLE
  return (marks & MARK.document) !== 0 ? DOCUMENT : PRONOUN
}

function nameKind(text: MarkedText, source: TokenSpan, marks: number, names: number): Speaker {
  if ((marks & MARK.person) !== 0) return PERSON
  if ((marks & CORPORATE) !== 0) return leadsWithTwoNames(text, source) ? PERSON : ORGANISATION
  if ((marks & MARK.document) !== 0) return DOCUMENT
  return names >= 2 ? PERSON : ORGANISATION
}

/** "Mira Olsen of Tarn Capital": two names before a link, none of them of an organisation. */
function leadsWithTwoNames(text: MarkedText, { first, end }: TokenSpan): boolean {
  let at = first
  while (at < end && isName(text, at) && !has(text, at, CORPORATE)) at++
  return at - first >= 2 && at < end && has(text, at, MARK.link)
}

/** "The new analysis", "die aktuelle Analyse": a paper the text itself offers. */
function isFresh(text: MarkedText, { first, end }: TokenSpan, marks: number): boolean {
  if ((marks & MARK.document) === 0) return false
  for (let at = first; at < end - 1; at++)
    if (FRESH.has(wordAt(text, at)) && OFFERED.has(wordAt(text, at + 1))) return true
  return false
}

const FRESH: ReadonlySet<string> = new Set([
  'new',
  'latest',
  'current',
  'free',
  'exclusive',
  'neue',
  'neuen',
  'neuer',
  'aktuelle',
  'aktuellen',
  'aktueller',
  'kostenlose',
  'kostenlosen',
])
const OFFERED: ReadonlySet<string> = new Set(['analysis', 'research', 'report', 'analyse', 'studie', 'report'])
