import type { Attribution, ScopeRange } from './attribution.ts'
import { has, isName, type MarkedText, wordAt } from './marked-text.ts'
import { MARK, VERBS } from './marks.ts'
import { quotationsIn, type TokenSpan } from './quotations.ts'
import { sourceAfter } from './sources.ts'
import { speakerOf } from './speakers.ts'

type BySentence = readonly (readonly Attribution[])[]

/** Quoted words no longer than this, and without a verb, are a mention and not speech. */
const LONGEST_MENTION = 4

/** Gives each quotation to whoever is named beside it, and takes from it what its "we" would claim. */
export function giveSpeech(text: MarkedText, found: BySentence): BySentence {
  const { sentences, tokens, text: content } = text.document
  const given = [...found]
  for (let first = 0; first < sentences.length; ) {
    const end = endOfLine(text, first)
    const from = sentences[first]?.firstToken ?? 0
    for (const quotation of quotationsIn(content, tokens, from, sentences[end - 1]?.endToken ?? 0)) {
      if (isSpeech(text, quotation)) give(text, given, quotation, first, end)
    }
    first = end
  }
  return given
}

function endOfLine({ document: { sentences } }: MarkedText, first: number): number {
  let end = first + 1
  while (end < sentences.length && sentences[end]?.line === sentences[first]?.line) end++
  return end
}

function isSpeech(text: MarkedText, { first, end }: TokenSpan): boolean {
  if (end - first - 2 > LONGEST_MENTION) return true
  for (let at = first + 1; at < end - 1; at++) if (has(text, at, VERBS | MARK.passive | MARK.blocker)) return true
  return false
}

function give(
  text: MarkedText,
  given: (readonly Attribution[])[],
  quotation: TokenSpan,
  first: number,
  end: number,
): void {
  const opens = sentenceOf(text, quotation.first, first, end)
  const closes = sentenceOf(text, quotation.end - 1, opens, end)
  const speaker = speakerBeside(text, given, quotation, [closes, opens, closes + 1, opens - 1], first, end)
  if (speaker === null) return
  const { home, attribution } = speaker
  if (attribution.scope.length > MOST_RANGES || (given[home]?.length ?? 0) > MOST_RANGES) return
  const distant = home < opens || home > closes
  const confidence = distant ? Math.min(attribution.confidence, NEXT_DOOR) : attribution.confidence
  const ranges = rangesOf(text, quotation, opens, closes, confidence)
  for (let at = opens; at <= closes; at++) given[at] = withoutOwnVoice(given[at] ?? [], quotation)
  const others = (given[home] ?? []).filter((known) => known.source.first !== attribution.source.first)
  const scope = [...attribution.scope, ...ranges].toSorted((a, b) => a.first - b.first || a.end - b.end)
  given[home] = [...others, { ...attribution, scope }].toSorted((a, b) => a.source.first - b.source.first)
}

/** No person is quoted more often in one place; the bound keeps a long line linear. */
const MOST_RANGES = 32

/** A speaker named in the sentence before or after. */
const NEXT_DOOR = 0.7

/** The index of the sentence that holds a token, by halving. */
function sentenceOf({ document: { sentences } }: MarkedText, token: number, first: number, end: number): number {
  let low = first
  let high = end - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((sentences[middle]?.firstToken ?? 0) <= token) low = middle
    else high = middle - 1
  }
  return low
}

interface Beside {
  readonly home: number
  readonly attribution: Attribution
}

function speakerBeside(
  text: MarkedText,
  given: BySentence,
  quotation: TokenSpan,
  homes: readonly number[],
  first: number,
  end: number,
): Beside | null {
  for (const home of homes) {
    if (home < first || home >= end) continue
    const outside = (given[home] ?? []).filter(({ kind, source }) => kind !== 'hearsay' && isOutside(source, quotation))
    const attribution = outside.find(({ support }) => support === 'attributed') ?? outside[0]
    if (attribution !== undefined) return { home, attribution }
  }
  return introduced(text, quotation, homes[1] ?? first)
}

function isOutside(source: TokenSpan, quotation: TokenSpan): boolean {
  return source.end <= quotation.first || source.first >= quotation.end
}

/** “…” – Mira Olsen, or Mira Olsen: “…”, with no verb at all. */
function introduced(text: MarkedText, quotation: TokenSpan, home: number): Beside | null {
  const sentence = text.document.sentences[home]
  if (sentence === undefined) return null
  if (wordAt(text, quotation.first - 1) !== ':' || !isName(text, quotation.first - 2)) return null
  const source = sourceAfter(text, Math.max(sentence.firstToken, quotation.first - 5), quotation.first - 1)
  if (source === null) return null
  const speaker = speakerOf(text, source, false)
  return { home, attribution: { ...speaker, source: { ...source, sentence: home }, cue: null, scope: [] } }
}

function rangesOf(
  { document: { sentences } }: MarkedText,
  quotation: TokenSpan,
  opens: number,
  closes: number,
  confidence: number,
): readonly ScopeRange[] {
  return sentences.slice(opens, closes + 1).map(({ firstToken, endToken }, at) => ({
    first: Math.max(firstToken, quotation.first),
    end: Math.min(endToken, quotation.end),
    sentence: opens + at,
    confidence,
    tie: 'quotation' as const,
  }))
}

function withoutOwnVoice(found: readonly Attribution[], quotation: TokenSpan): readonly Attribution[] {
  return found.filter(({ kind, source }) => kind !== 'self' || isOutside(source, quotation))
}
