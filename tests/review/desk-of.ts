import { sha256 } from '../../lib/adapters/node/index.ts'
import { createDesk, type Desk, type Person, type RequestMark, watchLedger } from '../../lib/app/index.ts'
import {
  type Action,
  type ArticleView,
  type LedgerEvent,
  QueueQuerySchema,
  type ReviewView,
  type Severity,
} from '../../lib/contracts/index.ts'
import { createReviewMemory, type ReviewMemory } from '../app/review-memory.ts'
import { BOATS, recordOf } from '../aws/verdict-record.ts'

export const ANA: Person = { id: 'ana', name: 'Ana', duty: 'reviewer' }
export const BEN: Person = { id: 'ben', name: 'Ben', duty: 'reviewer' }
export const CLEO: Person = { id: 'cleo', name: 'Cleo', duty: 'lead' }
export const RITA: Person = { id: 'rita', name: 'Rita', duty: 'reader' }

export const BOATS_ARTICLE = 'articles/boats.txt'

/** A desk in memory with a clock of its own, and what is behind it. */
export interface TestDesk {
  readonly desk: Desk
  readonly memory: ReviewMemory
  /** Lets time pass, in milliseconds. */
  readonly wait: (ms: number) => void
  readonly upload: (content: string, version: number, article?: string) => Promise<void>
  readonly open: (person: Person, article?: string) => Promise<ArticleView>
  readonly claim: (person: Person, article?: string) => Promise<ReviewView>
  readonly act: (person: Person, action: Action, article?: string) => Promise<ReviewView>
  /** Confirms what is still unanswered, and decides. */
  readonly finish: (person: Person, action?: Action, article?: string) => Promise<ReviewView>
}

/** @param wrote is told of what is written into ledgers */
export function testDesk(
  fourEyes: Severity | null = null,
  wrote: (events: readonly LedgerEvent[]) => void = () => {},
): TestDesk {
  const memory = createReviewMemory()
  let now = Date.UTC(2026, 0, 5, 10)
  let ids = 0
  const { reviews, archive, goldens, submission } = memory
  const desk = createDesk({
    reviews: watchLedger(reviews, wrote),
    verdicts: archive,
    goldens,
    submission,
    clock: () => new Date(now),
    newId: () => `id-${(ids += 1)}`,
    sha256,
    fourEyes,
  })
  const test: TestDesk = {
    desk,
    memory,
    wait(ms) {
      now += ms
    },
    async upload(content, version, article = BOATS_ARTICLE) {
      const record = { ...recordOf(content, String(version), article), judgedAt: new Date(now).toISOString() }
      await memory.verdicts.file(record, await memory.verdicts.standing(article))
    },
    async open(person, article = BOATS_ARTICLE) {
      const found = await desk.article(person, article)
      if (found.kind !== 'found') throw new Error(`there is no ${article}`)
      return found.value
    },
    async claim(person, article = BOATS_ARTICLE) {
      const { version } = await test.open(person, article)
      return done(await desk.claim(person, { article, version }, { takeOver: false }, mark()))
    },
    async act(person, action, article = BOATS_ARTICLE) {
      const { version } = await test.open(person, article)
      return done(await desk.act(person, { article, version }, action, mark()))
    },
    async finish(person, action = { kind: 'decide', outcome: 'release' }, article = BOATS_ARTICLE) {
      for (const finding of (await test.open(person, article)).review.unanswered) {
        await test.act(person, { kind: 'answer', finding, answer: 'confirm' }, article)
      }
      return test.act(person, action, article)
    },
  }
  return test
}

let keys = 0

/** A request nobody has sent before. */
export function mark(sha = 'a'.repeat(64)): RequestMark {
  return { key: `key-${(keys += 1)}`, sha256: sha }
}

function done<Value>(changed: { readonly kind: string } & ({ readonly value: Value } | object)): Value {
  if ('value' in changed && changed.kind === 'done') return changed.value
  throw new Error(`refused: ${JSON.stringify(changed)}`)
}

/** A desk with one article of three findings or more. */
export async function deskWithBoats(fourEyes: Severity | null = null): Promise<TestDesk> {
  const test = testDesk(fourEyes)
  await test.upload(BOATS, 1)
  return test
}

export const EVERYTHING = QueueQuerySchema.parse({})
