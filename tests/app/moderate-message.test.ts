import { describe, expect, it } from 'vitest'
import { loadEngine } from '../../lib/adapters/node/index.ts'
import { createArticleJudge, type Intake, moderateMessage, type SourceStore } from '../../lib/app/index.ts'
import { CopydeskError, VerdictSchema } from '../../lib/contracts/index.ts'
import { createMemory } from './in-memory.ts'

const engine = loadEngine()
const ARTICLE = Buffer.from(
  'Brindle Marine sold 40 boats in the spring quarter.\nThat is four more than it sold a year ago, the company said.',
)

function intake(memory: ReturnType<typeof createMemory>, overrides: Partial<Intake> = {}): Intake {
  const clock = () => new Date('2026-01-05T10:00:00.000Z')
  return { engine, judge: createArticleJudge(engine), clock, maxBytes: 1000, maxReceives: 3, ...memory, ...overrides }
}

function message(receives = 1, sequencer = '01', versionId?: string) {
  const object = { key: 'articles/boats.txt', sequencer, ...(versionId && { versionId }) }
  const record = { eventName: 'ObjectCreated:Put', eventTime: 't', s3: { bucket: { name: 'intake' }, object } }
  return { messageId: 'm-1', receives, body: JSON.stringify({ Records: [record] }) }
}

describe('moderating a message', () => {
  it('files a verdict of the contract and keeps the exact text it judged', async () => {
    const memory = createMemory({ 'articles/boats.txt': { bytes: ARTICLE } })

    const outcome = await moderateMessage(message(), intake(memory))
    const record = await memory.verdicts.find('articles/boats.txt')

    expect(outcome.kind).toBe('moderated')
    expect(VerdictSchema.parse(record?.verdict).source.uri).toBe('s3://intake/articles/boats.txt')
    expect(memory.kept.get(record?.verdict.text.sha256 ?? '')).toBe(ARTICLE.toString())
  })

  it.each([
    ['2026-01-05T09:59:58.500Z', 1500],
    ['2026-01-05T10:00:00.004Z', 0],
    ['once upon a time', null],
  ])('tells how long the verdict took since an upload at %s: %s ms', async (uploadedAt, ageMs) => {
    const memory = createMemory({ 'articles/boats.txt': { bytes: ARTICLE } })
    const asked = message()

    const outcome = await moderateMessage(
      { ...asked, body: asked.body.replace('"t"', `"${uploadedAt}"`) },
      intake(memory),
    )
    const again = await moderateMessage(asked, intake(memory))

    expect(outcome).toMatchObject({ outcomes: [{ ageMs, outcome: { kind: 'filed' } }] })
    expect(again).toMatchObject({ outcomes: [{ ageMs: null, outcome: { kind: 'superseded' } }] })
  })

  it('names the verdict that is current by then, be it new or not', async () => {
    const memory = createMemory({ 'articles/boats.txt': { bytes: ARTICLE } })

    await moderateMessage(message(), intake(memory))
    const again = await moderateMessage(message(), intake(memory))

    const standing = await memory.verdicts.standing('articles/boats.txt')
    expect(again).toMatchObject({ outcomes: [{ outcome: { kind: 'superseded', revision: standing?.revision } }] })
  })

  it('judges the version the event names, not whatever lies there by now', async () => {
    const memory = createMemory({
      'articles/boats.txt@v1': { bytes: ARTICLE },
      'articles/boats.txt': { bytes: Buffer.from('The newer text is not the one that was meant by this.') },
    })

    await moderateMessage(message(1, '01', 'v1'), intake(memory))

    expect((await memory.verdicts.find('articles/boats.txt'))?.verdict.text.content).toBe(ARTICLE.toString())
  })

  it('never lets a late event overwrite the verdict of a newer upload', async () => {
    const memory = createMemory({ 'articles/boats.txt': { bytes: ARTICLE } })

    await moderateMessage(message(1, '0B'), intake(memory))
    const late = await moderateMessage(message(1, '0A'), intake(memory))

    expect(late).toMatchObject({ outcomes: [{ outcome: { kind: 'superseded' } }] })
    expect((await memory.verdicts.find('articles/boats.txt'))?.upload.sequencer).toMatch(/^0B0/)
  })

  it.each([
    ['too-large', { bytes: Buffer.alloc(1001, 'a') }],
    ['undecodable', { bytes: Buffer.from([0, 1, 2]) }],
    ['unsupported-type', { bytes: ARTICLE, mediaType: 'application/pdf' }],
    ['empty', { bytes: Buffer.from('\n') }],
    [
      'unsupported-language',
      { bytes: Buffer.from('La société a annoncé que les ventes ont augmenté dans les régions pour cette année.') },
    ],
  ])('abstains from what it cannot judge, and says so: %s', async (reason, object) => {
    const memory = createMemory({ 'articles/boats.txt': object })

    await moderateMessage(message(), intake(memory))
    const verdict = VerdictSchema.parse((await memory.verdicts.find('articles/boats.txt'))?.verdict)

    expect(verdict).toMatchObject({ disposition: 'abstain', reasons: [{ code: reason }] })
  })

  it('does not download what is too large', async () => {
    const memory = createMemory({ 'articles/boats.txt': { bytes: Buffer.alloc(1001) } })
    const limits: number[] = []
    const sources: SourceStore = {
      async read(_upload, maxBytes) {
        limits.push(maxBytes)
        return { kind: 'too-large', size: 1001, mediaType: undefined }
      },
    }

    await moderateMessage(message(), intake(memory, { sources }))

    expect(limits).toEqual([1000])
    expect((await memory.verdicts.find('articles/boats.txt'))?.verdict).toMatchObject({
      reasons: [{ code: 'too-large', message: 'the upload has 1001 bytes, more than the limit of 1000' }],
    })
  })

  it('buries a message that is no event, with its reason', async () => {
    const memory = createMemory()

    const outcome = await moderateMessage({ messageId: 'm-2', body: 'noise', receives: 1 }, intake(memory))

    expect(outcome).toEqual({ kind: 'buried', reason: 'event-malformed' })
    expect(memory.letters).toMatchObject([{ messageId: 'm-2', body: 'noise', reason: 'event-malformed' }])
  })

  it('buries a message whose upload is gone, under the sequencer by which logs and verdicts name it', async () => {
    const memory = createMemory()

    expect(await moderateMessage(message(), intake(memory))).toEqual({ kind: 'buried', reason: 'article-missing' })
    expect(memory.letters).toMatchObject([{ sequencers: ['01'.padEnd(40, '0')] }])
  })

  it('asks for the message again while it may succeed later, and buries it with the last reason when it may not', async () => {
    const memory = createMemory({ 'articles/boats.txt': { bytes: ARTICLE } })
    const throttled = new CopydeskError('store-unavailable', 'filing a verdict failed: ThrottlingException')
    const verdicts = { ...memory.verdicts, file: () => Promise.reject(throttled) }

    await expect(moderateMessage(message(2), intake(memory, { verdicts }))).rejects.toBe(throttled)
    expect(await moderateMessage(message(3), intake(memory, { verdicts }))).toEqual({
      kind: 'buried',
      reason: 'store-unavailable',
    })
    expect(memory.letters).toMatchObject([{ detail: 'filing a verdict failed: ThrottlingException' }])
  })

  it('keeps the words of foreign errors out of dead letters', async () => {
    const memory = createMemory({ 'articles/boats.txt': { bytes: ARTICLE } })
    const verdicts = { ...memory.verdicts, file: () => Promise.reject(new TypeError(ARTICLE.toString())) }

    await moderateMessage(message(3), intake(memory, { verdicts }))

    expect(JSON.stringify(memory.letters.map(({ reason, detail }) => [reason, detail]))).not.toContain('Brindle')
  })
})
