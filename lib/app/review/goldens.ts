import type { Golden } from '../../contracts/index.ts'
import type { Changed, Person } from './desk.ts'
import { type DeskPorts, openCase } from './open-case.ts'
import { followReading } from './reading.ts'
import { readLedger } from './state.ts'
import { compareWithKnown, finalAnswers } from './tally-up.ts'

/**
 * Makes a golden item of a decided article: its text goes into the intake again under a name that does not show it, and
 * the answers it has are what new ones are compared with. Whoever gets it sees an article like any other.
 * @param key of the request: the same key makes the same item, so that sending it twice seeds one
 */
export async function seedGolden(
  ports: DeskPorts,
  person: Person,
  article: string,
  key: string,
): Promise<Changed<Golden>> {
  const open = await openCase(article, ports)
  if (open === undefined) return { kind: 'missing' }
  const { last } = open.reading
  if (last === undefined) return { kind: 'invalid', detail: 'only a decided article has known answers' }
  const name = nameGolden(article, key, ports)
  const earlier = await ports.goldens.find(name)
  const golden: Golden = earlier ?? {
    article: name,
    of: article,
    seededAt: ports.clock().toISOString(),
    seededBy: person,
    answers: Object.fromEntries([...finalAnswers(open.state)].map(([finding, { answer }]) => [finding, answer])),
    outcome: last.deed.outcome,
    result: null,
  }
  await ports.goldens.keep(golden)
  // Not only when it is new: whoever made it may have stopped before its text was submitted.
  if ((await ports.reviews.find(name)) === undefined) {
    await ports.submission.submit(name, (await open.verdict()).text.content)
  }
  return { kind: 'done', replayed: earlier !== undefined, value: golden }
}

/** Golden items with how they were answered, the latest first. */
export async function listGoldens(ports: DeskPorts, cursor: string | undefined) {
  const { goldens, next } = await ports.goldens.list(cursor)
  return { goldens: await Promise.all(goldens.map((golden) => rate(golden, ports))), next }
}

async function rate(golden: Golden, ports: DeskPorts): Promise<Golden> {
  const record = await ports.reviews.find(golden.article)
  if (record === undefined) return golden
  const state = readLedger(record.events)
  const { last } = followReading(state, ports.fourEyes)
  if (last === undefined) return golden
  const { right, said, outcomeAgrees } = compareWithKnown(golden, state, last)
  return { ...golden, result: { reviewer: last.actor, at: last.at, right, said, outcomeAgrees } }
}

/** A name beside the article's own, in the manner of it. */
function nameGolden(article: string, key: string, { sha256 }: DeskPorts): string {
  const suffix = sha256(new TextEncoder().encode(`${article}\n${key}`)).slice(0, 8)
  const [, stem = article, ending = ''] = /^(.*?)(\.\w{1,5})?$/s.exec(article) ?? []
  return `${stem}-${suffix}${ending}`
}
