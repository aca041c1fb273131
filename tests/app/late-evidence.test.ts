import { describe, expect, it } from 'vitest'
import { type FactStore, indexMessage, moderateMessage, writeRejudge } from '../../lib/app/index.ts'
import { ARTICLE, intakeOf, LATER_PRICES, message, PRICES, postOf } from './evidence.ts'
import { createMemory } from './in-memory.ts'

const BOATS = 'articles/boats.txt'
const QUOTES = 'evidence/quotes.csv'

function openMemory() {
  return createMemory({
    [BOATS]: { bytes: ARTICLE },
    [QUOTES]: { bytes: PRICES },
    'evidence/b.csv': { bytes: LATER_PRICES },
  })
}

type Memory = ReturnType<typeof openMemory>

/** Delivers what indexing asked for, as the intake queue would. */
async function rejudgeAll(memory: Memory): Promise<void> {
  for (const upload of memory.asked.splice(0))
    await moderateMessage({ messageId: 'again', body: writeRejudge(upload), receives: 1 }, intakeOf(memory))
}

async function documentsOfVerdict(memory: Memory): Promise<number | undefined> {
  return (await memory.verdicts.find(BOATS))?.verdict.engine.evidence.documents
}

describe('evidence and articles', () => {
  it('judges with the evidence there is', async () => {
    const memory = openMemory()

    await indexMessage(message(QUOTES), postOf(memory))
    await moderateMessage(message(BOATS), intakeOf(memory))

    expect(await documentsOfVerdict(memory)).toBe(1)
  })

  it('judges an article again when evidence on it comes later', async () => {
    const memory = openMemory()

    await moderateMessage(message(BOATS), intakeOf(memory))
    expect(await documentsOfVerdict(memory)).toBe(0)
    const indexed = await indexMessage(message(QUOTES), postOf(memory))
    await rejudgeAll(memory)

    expect(indexed).toMatchObject({ kind: 'indexed', outcomes: [{ facts: 2, articles: 1, complete: true }] })
    expect(await documentsOfVerdict(memory)).toBe(1)
  })

  it.each(['before it is noted', 'after it is noted', 'after evidence on it was looked up'])(
    'misses no evidence that is indexed while an article is judged, %s',
    async (moment) => {
      const memory = openMemory()
      const stored = memory.facts
      const indexAt = async (here: string) => {
        if (here === moment) await indexMessage(message(QUOTES), postOf(memory))
      }
      const facts: FactStore = {
        ...stored,
        async noteArticle(upload, entities) {
          await indexAt('before it is noted')
          await stored.noteArticle(upload, entities)
          await indexAt('after it is noted')
        },
        async documentsOn(entities) {
          const documents = await stored.documentsOn(entities)
          await indexAt('after evidence on it was looked up')
          return documents
        },
      }

      await moderateMessage(message(BOATS), intakeOf(memory, { facts }))
      await rejudgeAll(memory)

      expect(await documentsOfVerdict(memory)).toBe(1)
    },
  )

  it('never lets a judgement that knew less replace one that knew more, whichever ends last', async () => {
    const memory = openMemory()
    await moderateMessage(message(BOATS), intakeOf(memory))
    let slow = true
    const facts: FactStore = {
      ...memory.facts,
      async documentsOn(entities) {
        const known = await memory.facts.documentsOn(entities)
        if (!slow) return known
        slow = false
        await indexMessage(message('evidence/b.csv'), postOf(memory))
        await rejudgeAll(memory)
        return known
      },
    }
    await indexMessage(message(QUOTES), postOf(memory))
    const [body = ''] = memory.asked.splice(0).map((upload) => writeRejudge(upload))

    await moderateMessage({ messageId: 'slow', body, receives: 1 }, intakeOf(memory, { facts }))

    expect(await documentsOfVerdict(memory)).toBe(2)
  })

  it('changes nothing when asked twice', async () => {
    const memory = openMemory()
    await indexMessage(message(QUOTES), postOf(memory))
    await moderateMessage(message(BOATS), intakeOf(memory))

    const again = await moderateMessage(message(BOATS), intakeOf(memory))

    expect(again).toMatchObject({ outcomes: [{ outcome: { kind: 'superseded' } }] })
  })

  it('lets go of an article that is gone when it should be judged again', async () => {
    const memory = openMemory()
    const gone = { bucket: 'intake', article: 'articles/gone.txt', versionId: 'v1', sequencer: 'A'.repeat(40) }

    const outcome = await moderateMessage({ messageId: 'm', body: writeRejudge(gone), receives: 1 }, intakeOf(memory))

    expect(outcome).toMatchObject({ kind: 'moderated', outcomes: [{ outcome: { kind: 'missing' } }] })
    expect(memory.letters).toEqual([])
  })
})
