import type { Reach } from '../../contracts/pack.ts'
import type { SupportStatus } from '../../contracts/words.ts'
import { quotationsIn } from '../attribution/index.ts'
import type { ArticleSegment } from '../segments/index.ts'
import { sourceOf } from './attributed.ts'
import type { CompiledGuard } from './compile-pack.ts'
import type { Passage } from './passage.ts'
import { matchesIn, type TokenSpan } from './pattern-set.ts'
import { type Reading, remember, sameLine } from './reading.ts'
import { spanCovering, spanMeeting } from './spans.ts'

/** What a guard is asked about: some tokens of a sentence. */
export interface Suspect {
  readonly first: number
  readonly end: number
  readonly sentence: number
}

/** A guard's answer: the words it found. */
export interface GuardMatch {
  readonly guard: CompiledGuard
  readonly by: TokenSpan
}

/** @returns the words that satisfy the guard for these tokens, or null. */
export function askGuard(reading: Reading, guard: CompiledGuard, suspect: Suspect): GuardMatch | null {
  const place = reading.places[suspect.sentence]
  const reach = place === undefined ? undefined : guard.reach[place]
  if (reach === undefined) return null
  const by = detect(reading, guard, suspect, reach)
  return by === null ? null : { guard, by }
}

/** @returns the answer of the first guard, in pack order, that finds its words. */
export function firstGuard(reading: Reading, guards: readonly CompiledGuard[], suspect: Suspect): GuardMatch | null {
  for (const guard of guards) {
    const match = askGuard(reading, guard, suspect)
    if (match !== null) return match
  }
  return null
}

/** @returns the support status a guard declares, if any. */
export function supportOf({ guard }: GuardMatch): SupportStatus | null {
  return guard.guard.support ?? null
}

function detect(reading: Reading, compiled: CompiledGuard, suspect: Suspect, reach: Reach): TokenSpan | null {
  const { guard } = compiled
  switch (guard.detector) {
    case 'phrase':
      return within(reading, compiled, suspect, reach)
    case 'quoted':
      return spanCovering(quotationsAround(reading, suspect.sentence), suspect.first, suspect.end)
    case 'attributed':
      return sourceOf(reading, guard, suspect, reach)
    default:
      return guard satisfies never
  }
}

function within(reading: Reading, guard: CompiledGuard, suspect: Suspect, reach: Reach): TokenSpan | null {
  const { sentence } = suspect
  if (typeof reach !== 'string' && 'segmentAndAfter' in reach) {
    const segment = segmentAround(reading, sentence)
    if (segment === undefined) return null
    const end = Math.min(segment.endSentence + reach.segmentAndAfter, reading.passages.length)
    return firstBetween(reading, guard, segment.firstSentence, end)
  }
  if (typeof reach !== 'string') {
    const matches = guardMatches(reading, guard, sentence)
    return spanMeeting(matches, suspect.first - reach.left, suspect.end + reach.right)
  }
  switch (reach) {
    case 'sentence':
      return firstIn(reading, guard, [sentence])
    case 'neighbours':
      return firstIn(
        reading,
        guard,
        [sentence, sentence + 1, sentence - 1].filter((other) => sameLine(reading, sentence, other)),
      )
    case 'segment': {
      const segment = segmentAround(reading, sentence)
      return segment === undefined ? null : firstBetween(reading, guard, segment.firstSentence, segment.endSentence)
    }
    case 'article':
      return firstBetween(reading, guard, 0, reading.passages.length)
    default:
      return reach satisfies never
  }
}

function segmentAround(reading: Reading, sentence: number): ArticleSegment | undefined {
  return reading.segments[reading.segmentOf[sentence] ?? -1]
}

/** @returns the words of the guard named in a sentence, whatever its reach. */
export function wordsOfGuard(reading: Reading, name: string, sentence: number): readonly TokenSpan[] {
  const guard = reading.pack.guards.get(name)
  return guard === undefined ? [] : guardMatches(reading, guard, sentence)
}

/** Everything a phrase guard finds in a sentence, minus its exceptions. */
function guardMatches(reading: Reading, guard: CompiledGuard, sentence: number): readonly TokenSpan[] {
  const known = reading.guardMatches[guard.order]?.[sentence]
  if (known !== undefined) return known
  const matches = findMatches(reading, guard, sentence)
  const bySentence = reading.guardMatches[guard.order]
  if (bySentence !== undefined) bySentence[sentence] = matches
  return matches
}

function findMatches(reading: Reading, guard: CompiledGuard, sentence: number): readonly TokenSpan[] {
  const passage = reading.passages[sentence]
  if (passage === undefined) return []
  const matches = matchesInLanguages(reading, guard.match, passage)
  if (matches.length === 0) return matches
  const exceptions = matchesInLanguages(reading, guard.except, passage)
  return matches.filter(({ first, end }) => spanMeeting(exceptions, first, end) === null)
}

function matchesInLanguages(
  { languages }: Reading,
  sets: CompiledGuard['match'],
  passage: Passage,
): readonly TokenSpan[] {
  const [only, ...others] = languages
  if (only !== undefined && others.length === 0) return matchesIn(sets[only], passage)
  return languages.flatMap((code) => matchesIn(sets[code], passage)).toSorted((a, b) => a.first - b.first)
}

function firstIn(reading: Reading, guard: CompiledGuard, sentences: readonly number[]): TokenSpan | null {
  for (const sentence of sentences) {
    const match = guardMatches(reading, guard, sentence)[0]
    if (match !== undefined) return match
  }
  return null
}

function firstBetween(reading: Reading, guard: CompiledGuard, first: number, end: number): TokenSpan | null {
  return remember(reading, `${guard.order}:${first}-${end}`, () => {
    for (let sentence = first; sentence < end; sentence++) {
      const match = guardMatches(reading, guard, sentence)[0]
      if (match !== undefined) return match
    }
    return null
  })
}

function quotationsAround(reading: Reading, sentence: number): readonly TokenSpan[] {
  const line = reading.document.sentences[sentence]?.line
  return remember(reading, `quotations:${line}`, () => {
    const { text, tokens, sentences } = reading.document
    let first = sentence
    let end = sentence + 1
    while (sentences[first - 1]?.line === line) first--
    while (sentences[end]?.line === line) end++
    return quotationsIn(text, tokens, sentences[first]?.firstToken ?? 0, sentences[end - 1]?.endToken ?? 0)
  })
}
