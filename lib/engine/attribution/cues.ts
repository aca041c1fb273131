import { has, isName, type MarkedText, wordAt } from './marked-text.ts'
import { MARK } from './marks.ts'
import type { TokenSpan } from './quotations.ts'
import { sourceAfter, subjectBefore } from './sources.ts'

/** A source and what ties it to its words. */
export interface CuedSource {
  readonly source: TokenSpan
  readonly cue: TokenSpan
  /** `whole` for prepositions, which govern their clause wherever they stand; `act` for what a company does itself. */
  readonly governs: 'whole' | 'verb' | 'act'
}

const SAYING = MARK.says | MARK.maySay | MARK.rates | MARK.separable
/** Where to look for the object of a verb, or its particle. */
const LONGEST_OBJECT = 10
const LONGEST_BRACKET = 30

/** @returns who says something by the word at this token, or null. */
export function readCue(text: MarkedText, at: number, sentence: TokenSpan): CuedSource | null {
  if (has(text, at, MARK.opener)) {
    const opened = readOpener(text, at, sentence)
    if (opened !== null) return opened
  }
  if (has(text, at, SAYING)) {
    const said = readVerb(text, at, sentence)
    if (said !== null) return said
  }
  if (has(text, at, MARK.acts)) return readAct(text, at, sentence)
  if (has(text, at, MARK.taker)) return readGiven(text, at, sentence)
  return has(text, at, MARK.document) ? readPaper(text, at, sentence) : null
}

function readOpener(text: MarkedText, at: number, sentence: TokenSpan): CuedSource | null {
  const word = wordAt(text, at)
  const after = (skip: number): CuedSource | null =>
    governing(sourceAfter(text, at + skip, sentence.end), at, at + skip)
  switch (word) {
    case 'according':
      return wordAt(text, at + 1) === 'to' ? after(2) : null
    case 'unter':
      return wordAt(text, at + 1) === 'berufung' ? after(3) : null
    case 'nach':
      return VIEWS.has(wordAt(text, at + 1)) ? after(2) : null
    case 'so':
      return isBreakBefore(text, at, sentence) ? after(1) : null
    case 'zufolge':
      return governing(subjectBefore(text, at, sentence.first), at, at + 1)
    case 'heißt':
    case 'hieß':
      return wordAt(text, at + 1) === 'es' ? (after(3) ?? stated(text, at, sentence)) : null
    case 'hervor':
      return readHervor(text, at, sentence)
    case 'wie':
      return readAs(text, at, sentence)
    case 'per':
      return isName(text, at + 1) || has(text, at + 1, MARK.document | MARK.determiner) ? after(1) : null
    default:
      return after(1)
  }
}

function governing(source: TokenSpan | null, first: number, end: number): CuedSource | null {
  return source === null ? null : { source, cue: { first, end }, governs: 'whole' }
}

const VIEWS: ReadonlySet<string> = new Set([
  'angaben',
  'einschätzung',
  'ansicht',
  'meinung',
  'worten',
  'berechnungen',
  'informationen',
  'daten',
  'auffassung',
  'zahlen',
  'aussage',
  'darstellung',
  'schätzungen',
  'schätzung',
])

function isBreakBefore(text: MarkedText, at: number, { first }: TokenSpan): boolean {
  if (at === first) return isName(text, at + 1) || has(text, at + 1, MARK.determiner)
  const before = wordAt(text, at - 1)
  return before === ',' || before === '"' || before === '-' || before === '('
}

/** "Im Geschäftsbericht heißt es". */
function stated(text: MarkedText, at: number, { first }: TokenSpan): CuedSource | null {
  return governing(subjectBefore(text, at, first), at, at + 2)
}

/** "Aus dem Prospekt geht hervor": the paper stands behind "aus". */
function readHervor(text: MarkedText, at: number, { first }: TokenSpan): CuedSource | null {
  for (let from = at - 1; from >= Math.max(first, at - LONGEST_OBJECT); from--) {
    if (wordAt(text, from) === 'aus') return governing(sourceAfter(text, from + 1, at), at, at + 1)
  }
  return null
}

/** "Wie der Konzern am Montag mitteilte". */
function readAs(text: MarkedText, at: number, { end }: TokenSpan): CuedSource | null {
  const source = sourceAfter(text, at + 1, end)
  if (source === null) return null
  for (let verb = source.end; verb < Math.min(end, source.end + LONGEST_OBJECT); verb++) {
    if (has(text, verb, SAYING)) return governing(source, verb, verb + 1)
    if (wordAt(text, verb) === ',') return null
  }
  return null
}

function readVerb(text: MarkedText, at: number, sentence: TokenSpan): CuedSource | null {
  if (!isVerb(text, at, sentence) || isDenied(text, at)) return null
  if (has(text, at - 1, MARK.passive)) return readAgent(text, at, sentence)
  const source = subjectBefore(text, at, sentence.first) ?? subjectBehind(text, at, sentence)
  return source === null ? null : { source, cue: { first: at, end: at + 1 }, governs: 'verb' }
}

/** "was upgraded by Tarn Capital". "Is expected" alone says nothing about who expects. */
function readAgent(text: MarkedText, at: number, sentence: TokenSpan): CuedSource | null {
  for (let by = at + 1; by < Math.min(sentence.end, at + LONGEST_OBJECT); by++) {
    if (wordAt(text, by) === 'by') return governing(sourceAfter(text, by + 1, sentence.end), at, at + 1)
  }
  return null
}

function isVerb(text: MarkedText, at: number, { end }: TokenSpan): boolean {
  if (text.german && has(text, at, MARK.capital)) return false
  if (has(text, at, MARK.says)) return true
  if (has(text, at, MARK.separable) && hasParticle(text, at, end)) return true
  if (has(text, at, MARK.maySay)) return !has(text, at - 1, MARK.determiner | MARK.preposition)
  return has(text, at, MARK.rates) && hasRating(text, at, end)
}

function hasParticle(text: MarkedText, at: number, end: number): boolean {
  const particles = text.marker.particlesOf(wordAt(text, at))
  for (let further = at + 1; further < Math.min(end, at + LONGEST_BRACKET); further++) {
    if (particles.includes(wordAt(text, further))) return true
  }
  return false
}

function hasRating(text: MarkedText, at: number, end: number): boolean {
  for (let further = at + 1; further < Math.min(end, at + LONGEST_OBJECT); further++) {
    if (has(text, further, MARK.rating)) return true
  }
  return false
}

function isDenied(text: MarkedText, at: number): boolean {
  if (has(text, at - 1, MARK.blocker) || has(text, at + 1, MARK.nothing)) return true
  return has(text, at - 1, MARK.filler) && has(text, at - 2, MARK.blocker) && wordAt(text, at - 2) !== 'to'
}

/** "…, said Mira Olsen"; in German the subject may stand behind any verb. */
function subjectBehind(text: MarkedText, at: number, { first, end }: TokenSpan): TokenSpan | null {
  const before = wordAt(text, at - 1)
  const inverted = before === ',' || before === '"' || before === '-' || at === first
  if (!text.german && !inverted) return null
  return sourceAfter(text, at + 1, Math.min(end, at + 1 + LONGEST_INVERSION))
}

const LONGEST_INVERSION = 8

/** "Corvane agreed to sell": a named company doing what only it can do. */
function readAct(text: MarkedText, at: number, { first }: TokenSpan): CuedSource | null {
  if (has(text, at - 1, MARK.passive | MARK.determiner | MARK.preposition) || isDenied(text, at)) return null
  const source = subjectBefore(text, at, first)
  return source === null ? null : { source, cue: { first: at, end: at + 1 }, governs: 'act' }
}

/** "data from Tarn", "figures compiled by Tarn", "Tarn data", "Daten von Tarn". */
function readGiven(text: MarkedText, at: number, { first, end }: TokenSpan): CuedSource | null {
  if (GIVERS.has(wordAt(text, at + 1)) && (isNamed(text, at + 2) || isNamed(text, at + 3))) {
    return governing(sourceAfter(text, at + 2, end), at, at + 2)
  }
  const follows = at > first && isName(text, at - 1) && !has(text, at, MARK.capital)
  return follows ? governing(subjectBefore(text, at, first), at, at + 1) : null
}

function isNamed(text: MarkedText, at: number): boolean {
  return isName(text, at) || has(text, at, MARK.institution)
}

const GIVERS: ReadonlySet<string> = new Set('from by von des der vom'.split(' '))

/** "in a note to clients", "in its annual report": the paper in which it is said. */
function readPaper(text: MarkedText, at: number, sentence: TokenSpan): CuedSource | null {
  for (let from = at - 1; from >= Math.max(sentence.first, at - LONGEST_PAPER); from--) {
    if (has(text, from, MARK.determiner)) {
      return wordAt(text, from - 1) === 'in' && !OWN.has(wordAt(text, from))
        ? governing({ first: from, end: at + 1 }, from - 1, from)
        : null
    }
    if (text.document.tokens[from]?.kind !== 'word') return null
  }
  return null
}

const LONGEST_PAPER = 4
/** "In this report": the text itself. */
const OWN: ReadonlySet<string> = new Set('this these any dieser diesem keiner keinem'.split(' '))
