import { describe, expect, it } from 'vitest'
import { type FactStore, indexMessage, moderateMessage, type VerdictStore, writeRejudge } from '../../lib/app/index.ts'
import { gatherEvidence } from '../../lib/engine/index.ts'
import { createRandom } from '../pipeline/random.ts'
import { ARTICLE, intakeOf, LATER_PRICES, message, PRICES, postOf } from './evidence.ts'
import { createMemory } from './in-memory.ts'

const ARTICLES = ['articles/a.txt', 'articles/b.txt']
const EVIDENCE = { 'evidence/a.csv': PRICES, 'evidence/b.csv': LATER_PRICES }
/** Events that come twice and crashes mend races that were lost, so half of the runs go without. */
const isCalm = (seed: number): boolean => seed % 2 === 0
const CRASH_SHARE = 0.05

/** Steps that take their time, and now and then crash before or after their effect. */
function createChance(seed: number) {
  const random = createRandom(seed)
  const pause = async (): Promise<void> => {
    for (let turns = Math.floor(random() ** 6 * 500); turns > 0; turns--) await Promise.resolve()
    if (!isCalm(seed) && random() < CRASH_SHARE) throw new Error('crashed')
  }
  const around = async <Result>(step: () => Promise<Result>): Promise<Result> => {
    await pause()
    const result = await step()
    await pause()
    return result
  }
  const persist = async (handle: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await handle()
        return
      } catch {
        await Promise.resolve()
      }
    }
  }
  const shuffle = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, turn: random() }))
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ item }) => item)
  return { around, persist, shuffle }
}

async function run(seed: number) {
  const { around, persist, shuffle } = createChance(seed)
  const objects = { ...EVIDENCE, ...Object.fromEntries(ARTICLES.map((article) => [article, ARTICLE])) }
  const memory = createMemory(Object.fromEntries(Object.entries(objects).map(([key, bytes]) => [key, { bytes }])))
  const facts: FactStore = {
    save: (record) => around(() => memory.facts.save(record)),
    documentsOn: (entities) => around(() => memory.facts.documentsOn(entities)),
    noteArticle: (upload, entities) => around(() => memory.facts.noteArticle(upload, entities)),
    articlesTouching: (entities) => around(() => memory.facts.articlesTouching(entities)),
  }
  const verdicts: VerdictStore = {
    standing: (article) => around(() => memory.verdicts.standing(article)),
    file: (record, standing) => around(() => memory.verdicts.file(record, standing)),
    find: (article) => memory.verdicts.find(article),
  }
  const underWay: Promise<void>[] = []
  const moderate = (body: string): void => {
    const intake = intakeOf(memory, { facts, verdicts, maxReceives: 1000 })
    underWay.push(persist(() => moderateMessage({ messageId: 'm', body, receives: 1 }, intake)))
  }
  const rejudging = {
    ask: async (uploads: Parameters<typeof memory.rejudging.ask>[0]) =>
      around(async () => uploads.map((upload) => writeRejudge(upload)).forEach(moderate)),
  }
  const index = (key: string): void => {
    const post = postOf(memory, { facts, rejudging, maxReceives: 1000 })
    underWay.push(persist(() => indexMessage(message(key), post)))
  }
  const once = [...ARTICLES, ...Object.keys(EVIDENCE)]
  for (const key of shuffle(isCalm(seed) ? once : [...once, ...once])) {
    if (key.startsWith('articles/')) moderate(message(key).body)
    else index(key)
  }
  for (const handled of underWay) await handled
  return memory
}

describe('articles and evidence at the same time, in any order, twice, with crashes', () => {
  it('leaves every article with the verdict that knows all evidence', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const memory = await run(seed)
      const documents = await memory.facts.documentsOn(['corvane'])
      const { identity } = gatherEvidence(documents, postOf(memory).sha256)

      expect(documents).toHaveLength(2)
      for (const article of ARTICLES) {
        const record = await memory.verdicts.find(article)
        expect([seed, article, record?.verdict.engine.evidence]).toEqual([seed, article, identity])
      }
    }
  })
})
