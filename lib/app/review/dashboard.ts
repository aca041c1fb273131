import { type Dashboard, DISPOSITIONS, OUTCOMES } from '../../contracts/index.ts'
import type { GoldenTally, ReviewStore, ShelvedArticle, Tally } from '../ports/index.ts'
import type { Person } from './desk.ts'
import { GRADES } from './shelves.ts'
import { toInterval } from './wilson.ts'

/**
 * The figures of the last days, from what lies on the shelves. Golden items count for agreement alone.
 * @param days how many, today among them, UTC
 */
export async function readDashboard(
  reviews: ReviewStore,
  person: Person,
  days: number,
  now: string,
): Promise<Dashboard> {
  const dates = lastDays(days, now)
  const from = `${dates[0] ?? now.slice(0, 10)}T00:00:00.000Z`
  const [decided, clear, open] = await Promise.all([
    collect(reviews, 'decided', from),
    collect(reviews, 'clear', from),
    collectOpen(reviews),
  ])
  const real = decided.items.filter(({ tally }) => tally?.golden === null)
  const judged = [...real, ...clear.items, ...open.items]
  return {
    from: from.slice(0, 10),
    to: now.slice(0, 10),
    complete: decided.complete && clear.complete && open.complete,
    volume: dates.map((day) => ({
      day,
      judged: judged.filter(({ judgedAt }) => judgedAt.startsWith(day)).length,
      decided: real.filter(({ decidedAt }) => decidedAt?.startsWith(day)).length,
    })),
    ages: { waiting: ageBands(open.items, now), medianHoursToDecide: medianHours(real) },
    dispositions: countOf(
      DISPOSITIONS,
      judged.map(({ disposition }) => disposition),
    ),
    outcomes: countOf(
      OUTCOMES,
      real.flatMap(({ outcome }) => outcome ?? []),
    ),
    precision: precisionByRule(real.flatMap(({ tally }) => tally ?? [])),
    agreement: {
      secondReadings: agreementOf(real.flatMap(({ tally }) => tally?.second ?? [])),
      golden: goldenAgreement(
        decided.items.flatMap(({ tally }) => tally?.golden ?? []),
        person,
      ),
    },
    skipped: real.reduce((sum, { tally }) => sum + (tally?.skipped ?? 0), 0),
  }
}

/** Of each shelf and severity at most so many are looked at; the dashboard says if there were more. */
const LOOK = 2000

async function collect(reviews: ReviewStore, shelf: 'decided' | 'clear', from: string) {
  const { items, reached } = await reviews.scan({ section: { shelf }, filters: {}, from, look: LOOK })
  return { items, complete: reached === null }
}

async function collectOpen(reviews: ReviewStore) {
  const stretches = await Promise.all(
    GRADES.map((severity) => reviews.scan({ section: { shelf: 'open', severity }, filters: {}, look: LOOK })),
  )
  return {
    items: stretches.flatMap(({ items }) => items),
    complete: stretches.every(({ reached }) => reached === null),
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

function lastDays(days: number, now: string): readonly string[] {
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00.000Z`)
  return Array.from({ length: days }, (_, index) =>
    new Date(today - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  )
}

const BANDS = [1, 4, 24, 72, null] as const

function ageBands(open: readonly ShelvedArticle[], now: string): Dashboard['ages']['waiting'] {
  const hours = open.map(({ waitingSince }) => (Date.parse(now) - Date.parse(waitingSince)) / 3_600_000)
  return BANDS.map((upToHours, index) => {
    const above = BANDS[index - 1] ?? Number.NEGATIVE_INFINITY
    const upTo = upToHours ?? Number.POSITIVE_INFINITY
    return { upToHours, count: hours.filter((age) => age > above && age <= upTo).length }
  })
}

function medianHours(decided: readonly ShelvedArticle[]): number | null {
  const waited = decided.flatMap(({ tally }) => tally?.waitedMs ?? []).toSorted((a, b) => a - b)
  const middle = waited[Math.floor(waited.length / 2)]
  return middle === undefined ? null : Math.round(middle / 36_000) / 100
}

function countOf<Word extends string>(words: readonly Word[], said: readonly Word[]): Record<Word, number> {
  const counts = words.map((word) => [word, said.filter((one) => one === word).length] as const)
  return Object.fromEntries(counts) as Record<Word, number>
}

/** A waived finding was true all the same: it counts as right. */
function precisionByRule(tallies: readonly Tally[]): Dashboard['precision'] {
  const sums = new Map<string, [right: number, said: number, waived: number]>()
  for (const { rules } of tallies) {
    for (const [rule, [confirmed, wrong, waived]] of Object.entries(rules)) {
      const sum = sums.get(rule) ?? [0, 0, 0]
      sums.set(rule, [sum[0] + confirmed + waived, sum[1] + confirmed + waived + wrong, sum[2] + waived])
    }
  }
  return [...sums]
    .map(([rule, [right, said, waived]]) => Object.assign({ rule, waived }, toInterval(right, said)))
    .toSorted((a, b) => b.said - a.said || (a.rule < b.rule ? -1 : 1))
}

function agreementOf(readings: readonly { readonly right: number; readonly said: number }[]) {
  const [right, said] = readings.reduce(([r, s], reading) => [r + reading.right, s + reading.said], [0, 0])
  return toInterval(right, said)
}

/** Only a lead sees how others did. */
function goldenAgreement(goldens: readonly GoldenTally[], person: Person): Dashboard['agreement']['golden'] {
  const seen = goldens.filter(({ reviewer }) => person.duty === 'lead' || reviewer === person.id)
  const reviewers = [...new Set(seen.map(({ reviewer }) => reviewer))].toSorted()
  return reviewers.map((reviewer) => {
    const own = seen.filter((golden) => golden.reviewer === reviewer)
    return Object.assign({ reviewer, name: own.at(-1)?.name ?? reviewer }, agreementOf(own))
  })
}
