import type { Answer, Golden } from '../../contracts/index.ts'
import type { GoldenTally, ReviewRecord, Tally } from '../ports/index.ts'
import type { DeskPorts } from './open-case.ts'
import type { Reading } from './reading.ts'
import type { EventOf, ReviewState, StatedAnswer } from './state.ts'

/** What a decided article adds to the figures: a function of its ledger, and of what is known of a golden item. */
export async function tallyUp(
  record: ReviewRecord,
  state: ReviewState,
  reading: Reading,
  ports: DeskPorts,
): Promise<Tally> {
  const findings = await ports.reviews.findingsOf(record.article, record.revision)
  const ruleOf = new Map(findings.map(({ id, rule }) => [id, rule]))
  const decidedAt = reading.last?.at ?? record.judgedAt
  return {
    judgedAt: record.judgedAt,
    waitedMs: Math.max(0, Date.parse(decidedAt) - Date.parse(record.waitingSince)),
    rules: countByRule(finalAnswers(state), ruleOf),
    second: countAgreement(state, reading),
    golden: await rateGolden(record.article, state, reading, ports),
    skipped: state.skipped,
  }
}

/** The last answer to each finding, by whomever. */
export function finalAnswers({ answers }: ReviewState): ReadonlyMap<string, StatedAnswer> {
  return new Map(answers.map((answer) => [answer.finding, answer]))
}

const COLUMN = { confirm: 0, 'not-an-issue': 1, 'acceptable-here': 2 } as const

function countByRule(
  answers: ReadonlyMap<string, { readonly answer: Answer }>,
  ruleOf: ReadonlyMap<string, string>,
): Tally['rules'] {
  const counts: Record<string, [number, number, number]> = {}
  for (const [finding, { answer }] of answers) {
    const rule = ruleOf.get(finding)
    if (rule === undefined) continue
    const row = (counts[rule] ??= [0, 0, 0])
    row[COLUMN[answer]] += 1
  }
  return counts
}

function countAgreement({ answers }: ReviewState, { second, blind, disputed }: Reading): Tally['second'] {
  if (second === undefined) return null
  const twice = blind.filter(
    (finding) => new Set(answers.filter((a) => a.finding === finding).map(({ by }) => by.id)).size > 1,
  )
  return { right: twice.filter((finding) => !disputed.includes(finding)).length, said: twice.length }
}

async function rateGolden(
  article: string,
  state: ReviewState,
  { last }: Reading,
  { goldens }: DeskPorts,
): Promise<GoldenTally | null> {
  const golden = last === undefined ? undefined : await goldens.find(article)
  if (golden === undefined || last === undefined) return null
  return { reviewer: last.actor.id, name: last.actor.name, ...compareWithKnown(golden, state, last) }
}

/** How the answers given on a golden item compare with the known ones. */
export function compareWithKnown(golden: Golden, state: ReviewState, { deed }: EventOf<'decide'>) {
  const given = finalAnswers(state)
  const known = Object.entries(golden.answers)
  return {
    right: known.filter(([finding, answer]) => given.get(finding)?.answer === answer).length,
    said: known.length,
    outcome: deed.outcome,
    outcomeAgrees: deed.outcome === golden.outcome,
  }
}
