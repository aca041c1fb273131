import type { Find } from '../../../contracts/pack.ts'
import type { Note } from '../../../messages/index.ts'
import { dayNumber } from '../../calendar/index.ts'
import { dateAt, type WrittenDate } from '../../periods/index.ts'
import type { Candidate, Evidence } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { matchesIn, type TokenSpan } from '../pattern-set.ts'
import { type Reading, remember, stretchOf } from '../reading.ts'

type DatedOffer = Extract<Find, { detector: 'dated-offer' }>

/** Offers with a date in the rule's patterns, when the date is older than the article, later than it, or open. */
export function findDatedOffers(reading: Reading, rule: CompiledRule, find: DatedOffer): readonly Candidate[] {
  return reading.passages.flatMap((passage, sentence) => {
    const place = reading.places[sentence]
    if (place === undefined || typeof rule.steps[place] !== 'number') return []
    return reading.languages
      .flatMap((language) => matchesIn(rule.cues[language], passage))
      .flatMap((span) => judgeOffer(reading, rule, find, span, sentence))
  })
}

function judgeOffer(
  reading: Reading,
  rule: CompiledRule,
  find: DatedOffer,
  span: TokenSpan,
  sentence: number,
): readonly Candidate[] {
  const date = dateIn(reading, span)
  if (date === null) return []
  const dateline = datelineOf(reading)
  const words = stretchOf(reading, span)
  const hit = (shift: number, evidence: Evidence): Candidate => ({
    rule,
    ...span,
    sentence,
    shift,
    evidence: [evidence],
  })
  if (dateline === null) {
    const open = { ...words, note: { code: 'offer-undatable', values: {} } as const }
    return date.year === null ? [hit(find.stepsWithoutYear, open)] : []
  }
  const age = ageOf(date, dateline.date)
  if (age >= 0 && age <= find.staleDays) return []
  const note: Note =
    age < 0 ? { code: 'offer-ahead', values: { days: -age } } : { code: 'offer-old', values: { days: age } }
  return [hit(0, { ...dateline.words, note })]
}

function dateIn({ document }: Reading, span: TokenSpan): WrittenDate | null {
  for (let at = span.first; at < span.end; at++) {
    const date = dateAt(document.tokens, at, span.end + 2)
    if (date !== null) return date
  }
  return null
}

interface Dateline {
  readonly date: WrittenDate & { readonly year: number }
  readonly words: { readonly start: number; readonly end: number }
}

/** The first full date in the furniture an article opens with: the day it says it was published. */
function datelineOf(reading: Reading): Dateline | null {
  return remember(reading, 'dateline', () => {
    for (const [sentence, passage] of reading.passages.entries()) {
      if (reading.places[sentence] !== 'headline') return null
      for (let at = passage.first; at < passage.end; at++) {
        const date = dateAt(passage.tokens, at, passage.end)
        if (date === null || date.year === null) continue
        return { date: { ...date, year: date.year }, words: stretchOf(reading, { first: at, end: date.end }) }
      }
    }
    return null
  })
}

/** An offer without a year is taken to be of the year that brings it closest to the article. In days. */
function ageOf(offer: WrittenDate, article: Dateline['date']): number {
  const published = dayNumber(article.year, article.month, article.day)
  const years = offer.year === null ? [article.year - 1, article.year, article.year + 1] : [offer.year]
  const ages = years.map((year) => published - dayNumber(year, offer.month, offer.day))
  return ages.reduce((closest, age) => (Math.abs(age) < Math.abs(closest) ? age : closest))
}
