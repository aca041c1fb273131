import { describe, expect, it } from 'vitest'
import { loadEngine } from '../../lib/adapters/node/index.ts'
import {
  type Archive,
  type Backfill,
  backfillBatch,
  createArticleJudge,
  moderateMessage,
  type Postbox,
  readBatch,
  type SourceStore,
  type VerdictStore,
} from '../../lib/app/index.ts'
import { CopydeskError } from '../../lib/contracts/index.ts'
import { createMemory } from './in-memory.ts'

const engine = loadEngine()
const ARTICLE = Buffer.from('Brindle Marine sold 40 boats in the spring quarter, the company said on Monday.')
const KEY = 'archive/brindle/boats.txt'
const CLOCK = new Date('2026-01-05T10:00:00.000Z')
const FAILING = new CopydeskError('store-unavailable', 'filing a verdict failed: ThrottlingException')

type Memory = ReturnType<typeof createMemory>

function memoryOf(...keys: readonly string[]): Memory {
  return createMemory(Object.fromEntries(keys.map((key) => [key, { bytes: ARTICLE }])))
}

function backfillOf(memory: Memory, overrides: Partial<Backfill & Postbox> = {}): Backfill & Postbox {
  const judge = createArticleJudge(overrides.engine ?? engine)
  return {
    engine,
    judge,
    clock: () => CLOCK,
    maxBytes: 1000,
    maxReceives: 3,
    archive: archiveOf(),
    ...memory,
    ...overrides,
  }
}

/** Each key there in one version. */
function archiveOf(versionId = 'v1', modifiedAt = '2020-05-06T07:08:09.000Z'): Archive {
  return {
    bucket: 'intake',
    find: async (key) => (key.includes('gone') ? undefined : { versionId, modifiedAt: new Date(modifiedAt) }),
    list: async function* () {},
  }
}

function batchOf(...keys: readonly string[]) {
  return { keys, encoded: false, rate: 10, lanes: 2, attempt: 0 }
}

/** As S3 announces an upload. */
function announced(key: string, sequencer: string, versionId: string) {
  const object = { key, sequencer, versionId }
  const record = { eventName: 'ObjectCreated:Put', eventTime: 't', s3: { bucket: { name: 'intake' }, object } }
  return { messageId: 'm', receives: 1, body: JSON.stringify({ Records: [record] }) }
}

describe('backfilling a batch', () => {
  it('judges each article as if it had just come, once', async () => {
    const memory = memoryOf(KEY, 'archive/other.txt')
    const backfill = backfillOf(memory)

    const first = await backfillBatch(batchOf(KEY, 'archive/other.txt'), backfill)
    const again = await backfillBatch(batchOf(KEY, 'archive/other.txt'), backfill)
    const record = await memory.verdicts.find(KEY)

    expect(first).toMatchObject({ judged: 2, skipped: 0 })
    expect(again).toMatchObject({ judged: 0, skipped: 2, pauseMs: 0 })
    expect(record?.verdict.source.uri).toBe(`s3://intake/${KEY}`)
    expect(record?.upload).toMatchObject({ bucket: 'intake', versionId: 'v1' })
  })

  it('gives way to what came live, before or after', async () => {
    const memory = memoryOf('articles/boats.txt')
    const backfill = backfillOf(memory, { archive: archiveOf('v0') })
    const live = announced('articles/boats.txt', '0066A0', 'v1')

    await backfillBatch(batchOf('articles/boats.txt'), backfill)
    await moderateMessage(live, backfill)
    const after = await memory.verdicts.find('articles/boats.txt')
    const report = await backfillBatch(batchOf('articles/boats.txt'), backfill)

    expect(after?.upload).toMatchObject({ versionId: 'v1', sequencer: '0066A0'.padEnd(40, '0') })
    expect(report).toMatchObject({ judged: 0, skipped: 1 })
    expect((await memory.verdicts.find('articles/boats.txt'))?.upload.versionId).toBe('v1')
  })

  it('gives way to a live upload that is judged while it judges', async () => {
    const memory = memoryOf('articles/boats.txt')
    const backfill = backfillOf(memory, { archive: archiveOf('v0') })
    const sources: SourceStore = {
      async read(upload, maxBytes) {
        if (upload.versionId === 'v0') await moderateMessage(announced('articles/boats.txt', '0A', 'v1'), backfill)
        return memory.sources.read(upload, maxBytes)
      },
    }

    const report = await backfillBatch(batchOf('articles/boats.txt'), { ...backfill, sources })

    expect(report).toMatchObject({ judged: 0, skipped: 1 })
    expect((await memory.verdicts.find('articles/boats.txt'))?.upload.versionId).toBe('v1')
  })

  it('judges anew, as the upload it was, what another engine or pack has judged', async () => {
    const memory = memoryOf('articles/boats.txt')
    await moderateMessage(announced('articles/boats.txt', '0A', 'v1'), backfillOf(memory))
    const pack = { ...engine.identity.pack, sha256: 'b'.repeat(64) }
    const newer = { ...engine, identity: { ...engine.identity, pack } }

    const report = await backfillBatch(batchOf('articles/boats.txt'), backfillOf(memory, { engine: newer }))
    const again = await backfillBatch(batchOf('articles/boats.txt'), backfillOf(memory, { engine: newer }))
    const record = await memory.verdicts.find('articles/boats.txt')

    expect([report.judged, again.judged, again.skipped]).toEqual([1, 0, 1])
    expect(record?.verdict.engine.pack.sha256).toBe(pack.sha256)
    expect(record?.upload.sequencer).toBe('0A'.padEnd(40, '0'))
  })

  it('judges the version that lies there now, in whatever order those before it were judged', async () => {
    const memory = memoryOf(KEY)

    await backfillBatch(batchOf(KEY), backfillOf(memory, { archive: archiveOf('v1') }))
    const sameSecond = await backfillBatch(batchOf(KEY), backfillOf(memory, { archive: archiveOf('v2') }))
    const later = archiveOf('v3', '2020-05-06T07:08:10.000Z')
    const newer = await backfillBatch(batchOf(KEY), backfillOf(memory, { archive: later }))

    expect([sameSecond.judged, newer.judged]).toEqual([1, 1])
    expect((await memory.verdicts.find(KEY))?.upload.versionId).toBe('v3')
  })

  it('passes over folders and counts what is gone', async () => {
    const report = await backfillBatch(batchOf('archive/', 'archive/gone.txt', KEY), backfillOf(memoryOf(KEY)))

    expect(report).toMatchObject({ judged: 1, skipped: 1, missing: 1 })
  })

  it('reads keys as an inventory writes them', async () => {
    const memory = memoryOf('archive/two words+ä.txt')

    await backfillBatch({ ...batchOf('archive/two+words%2B%C3%A4.txt'), encoded: true }, backfillOf(memory))

    expect((await memory.verdicts.find('archive/two words+ä.txt'))?.upload.article).toBe('archive/two words+ä.txt')
  })

  it('rests as long as the rate asks for, by what was judged alone', async () => {
    let now = CLOCK.getTime()
    const clock = () => new Date((now += 10))
    const keys = ['archive/a.txt', 'archive/b.txt', 'archive/c.txt']
    const backfill = backfillOf(memoryOf(...keys), { clock })

    const first = await backfillBatch(batchOf(...keys), backfill)
    const again = await backfillBatch(batchOf(...keys), backfill)

    expect(first.pauseMs).toBe(3 * 200 - 40)
    expect(again.pauseMs).toBe(0)
  })

  it('judges the others when one fails, asks for another attempt, and buries it with its reason after the last', async () => {
    const memory = memoryOf(KEY, 'archive/bad.txt')
    const verdicts: VerdictStore = {
      ...memory.verdicts,
      file: (record, standing) =>
        record.upload.article === KEY ? memory.verdicts.file(record, standing) : Promise.reject(FAILING),
    }
    const backfill = backfillOf(memory, { verdicts })
    const batch = batchOf('archive/bad.txt', KEY)

    await expect(backfillBatch(batch, backfill)).rejects.toMatchObject({
      code: 'backfill-incomplete',
      message: '1 of 2 articles failed: store-unavailable',
    })
    const last = await backfillBatch({ ...batch, attempt: 2 }, backfill)

    expect(await memory.verdicts.find(KEY)).toBeDefined()
    expect(last).toMatchObject({ judged: 0, skipped: 1, buried: 1 })
    expect(memory.letters).toMatchObject([{ reason: 'store-unavailable', receives: 3 }])
  })

  it('leaves a letter that the live queue can take up again', async () => {
    const memory = memoryOf(KEY)
    const verdicts = { ...memory.verdicts, file: () => Promise.reject(FAILING) }
    await backfillBatch({ ...batchOf(KEY), attempt: 2 }, backfillOf(memory, { verdicts }))
    const body = memory.letters[0]?.body ?? ''

    const outcome = await moderateMessage({ messageId: 'm', receives: 1, body }, backfillOf(memory))

    expect(outcome).toMatchObject({ kind: 'moderated', outcomes: [{ outcome: { kind: 'filed' } }] })
  })

  it('asks again, however often it has, while not even the archive can be read', async () => {
    const archive = { ...archiveOf(), find: () => Promise.reject(FAILING) }
    const memory = memoryOf(KEY)

    const failing = backfillBatch({ ...batchOf(KEY), attempt: 9 }, backfillOf(memory, { archive }))

    await expect(failing).rejects.toMatchObject({ code: 'backfill-incomplete' })
    expect(memory.letters).toEqual([])
  })

  it('refuses what is no batch', () => {
    expect(() => readBatch({ keys: [] })).toThrow('no batch')
    expect(readBatch(batchOf(KEY))).toEqual(batchOf(KEY))
  })
})
