import { has, isBreak, isName, type MarkedText, wordAt } from './marked-text.ts'
import { MARK, VERBS } from './marks.ts'
import type { TokenSpan } from './quotations.ts'

const HEAD = MARK.person | MARK.company | MARK.document | MARK.class | MARK.self
const STEADY = MARK.institution | MARK.legalForm

/** How far a source may be from what opens it, and how long it may get to either side. */
const LONGEST_LEAD = 6
const LONGEST_TAIL = 8

/** @returns the source that begins at or soon after a token, or null. */
export function sourceAfter(text: MarkedText, from: number, end: number): TokenSpan | null {
  const limit = Math.min(end, from + LONGEST_LEAD)
  for (let at = from; at < limit; at++) {
    if (isHead(text, at)) return extend(text, at, from, end)
    if (isBreak(text, at) || has(text, at, MARK.blocker)) return null
    if (at > from && has(text, at, VERBS) && !has(text, at, MARK.capital)) return null
  }
  return null
}

/** @returns the source a verb has for its subject, looking back from it, or null. */
export function subjectBefore(text: MarkedText, verb: number, first: number): TokenSpan | null {
  const earliest = Math.max(first, verb - LONGEST_TAIL)
  let at = verb - 1
  if (wordAt(text, at) === ',') return pastApposition(text, at, first)
  if (wordAt(text, at) === '.' && has(text, at - 1, MARK.legalForm)) at--
  while (at >= earliest && !isSubject(text, at) && has(text, at, MARK.filler)) at--
  if (at < earliest || !isSubject(text, at)) return null
  return extend(text, at, first, verb)
}

/** "Mira Olsen, who runs Tarn Capital, said": the subject stands before the first of two commas. */
function pastApposition(text: MarkedText, comma: number, first: number): TokenSpan | null {
  const earliest = Math.max(first, comma - LONGEST_APPOSITION)
  for (let at = comma - 1; at > earliest; at--) {
    if (wordAt(text, at) === ',') return isSubject(text, at - 1) ? extend(text, at - 1, first, at) : null
    if (isBreak(text, at)) return null
  }
  return null
}

const LONGEST_APPOSITION = 14

function isSubject(text: MarkedText, at: number): boolean {
  return isHead(text, at) || has(text, at, MARK.pronoun)
}

/** Names a source by itself. In German a lone capital behind an article is a noun like any other. */
function isHead(text: MarkedText, at: number): boolean {
  if (has(text, at, HEAD)) return !text.german || has(text, at, MARK.capital | MARK.self) || has(text, at, MARK.class)
  if (!isName(text, at)) return false
  if (!text.german || has(text, at, STEADY) || isAcronym(text, at)) return true
  if (isName(text, at - 1) || isName(text, at + 1) || has(text, at - 1, HEAD)) return true
  return !has(text, at - 1, MARK.determiner) && !isAttribute(text, at - 1)
}

/** A declined adjective before it makes a noun of it: "steigende Erträge". */
function isAttribute(text: MarkedText, at: number): boolean {
  const word = wordAt(text, at)
  return !has(text, at, -1) && word.length > 3 && ADJECTIVE_ENDINGS.some((ending) => word.endsWith(ending))
}

const ADJECTIVE_ENDINGS: readonly string[] = ['e', 'en', 'er', 'es', 'em']

function isAcronym({ document: { text, tokens } }: MarkedText, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.end - token.start < 2) return false
  const letters = text.slice(token.start, Math.min(token.end, token.start + LONGEST_ACRONYM))
  return token.end - token.start <= LONGEST_ACRONYM && letters === letters.toUpperCase()
}

const LONGEST_ACRONYM = 8

function extend(text: MarkedText, head: number, from: number, limit: number): TokenSpan {
  return { first: extendLeft(text, head, from), end: extendRight(text, head, limit) }
}

function extendLeft(text: MarkedText, head: number, from: number): number {
  let first = head
  const earliest = Math.max(from, head - LONGEST_TAIL)
  while (first > earliest) {
    if (isPart(text, first - 1) || has(text, first - 1, MARK.determiner) || wordAt(text, first - 1) === '&') first--
    else if (first - 2 >= earliest && isLink(text, first - 1) && isPart(text, first - 2)) first -= 2
    else if (first - 2 >= earliest && isQualifier(text, first - 1)) first--
    else break
  }
  return first
}

/** A small word between a determiner and its noun: "the listed company", "our latest research". */
function isQualifier(text: MarkedText, at: number): boolean {
  const { kind } = text.document.tokens[at] ?? { kind: 'symbol' }
  if (kind !== 'word' || has(text, at, ~(MARK.filler | MARK.capital | MARK.common))) return false
  return has(text, at - 1, MARK.determiner | MARK.self)
}

function extendRight(text: MarkedText, head: number, limit: number): number {
  let end = head + 1
  const latest = Math.min(limit, head + LONGEST_TAIL)
  while (end < latest) {
    if (isPart(text, end)) end++
    else if (end + 1 < latest && (isLink(text, end) || wordAt(text, end) === '&') && isPart(text, end + 1)) end += 2
    else if (end + 2 < latest && isLink(text, end) && has(text, end + 1, MARK.determiner) && isPart(text, end + 2))
      end += 3
    else break
  }
  return end
}

function isLink(text: MarkedText, at: number): boolean {
  return has(text, at, MARK.link)
}

function isPart(text: MarkedText, at: number): boolean {
  if (has(text, at, VERBS) && !has(text, at, MARK.capital)) return false
  return isName(text, at) || (has(text, at, HEAD) && (!text.german || has(text, at, MARK.capital | MARK.self)))
}
