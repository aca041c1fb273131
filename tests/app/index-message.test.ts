import { describe, expect, it } from 'vitest'
import { indexMessage, type SourceStore, writeRejudge } from '../../lib/app/index.ts'
import { CopydeskError } from '../../lib/contracts/index.ts'
import { MAX_EVIDENCE_BYTES } from '../../lib/engine/index.ts'
import { message, PRICES, postOf } from './evidence.ts'
import { createMemory } from './in-memory.ts'

const QUOTES = 'evidence/quotes.csv'

describe('indexing a message', () => {
  it('saves the facts under the entities they are about', async () => {
    const memory = createMemory({ [QUOTES]: { bytes: PRICES } })

    await indexMessage(message(QUOTES), postOf(memory))

    expect(await memory.facts.documentsOn(['corvane'])).toMatchObject([{ name: QUOTES, kind: 'prices' }])
  })

  it.each([
    ['malformed', Buffer.from('{ half a file')],
    ['empty', Buffer.from('')],
  ])('buries evidence that is %s with the reason, and keeps what was said before', async (code, bytes) => {
    const memory = createMemory({ [QUOTES]: { bytes: PRICES }, 'evidence/facts.json': { bytes } })
    await indexMessage(message(QUOTES), postOf(memory))

    const outcome = await indexMessage(message('evidence/facts.json'), postOf(memory))

    expect(outcome).toEqual({ kind: 'buried', reason: 'evidence-invalid' })
    expect(memory.letters).toMatchObject([{ detail: expect.stringContaining(code) }])
    expect(await memory.facts.documentsOn(['corvane'])).toHaveLength(1)
  })

  it('does not download what is too large', async () => {
    const memory = createMemory()
    const sources: SourceStore = {
      async read(_upload, maxBytes) {
        return { kind: 'too-large', size: maxBytes + 1, mediaType: undefined }
      },
    }

    const outcome = await indexMessage(message(QUOTES), postOf(memory, { sources }))

    expect(outcome).toEqual({ kind: 'buried', reason: 'evidence-invalid' })
    expect(memory.letters).toMatchObject([{ detail: expect.stringContaining(String(MAX_EVIDENCE_BYTES + 1)) }])
  })

  it('never lets a late event replace the facts of a newer upload', async () => {
    const memory = createMemory({ [QUOTES]: { bytes: PRICES } })

    await indexMessage(message(QUOTES, '0B'), postOf(memory))
    const late = await indexMessage(message(QUOTES, '0A'), postOf(memory))

    expect(late).toEqual({ kind: 'indexed', outcomes: [{ kind: 'superseded' }] })
  })

  it('asks for the articles again when a crash came before they heard', async () => {
    const memory = createMemory({ [QUOTES]: { bytes: PRICES } })
    const upload = { bucket: 'intake', article: 'articles/a.txt', versionId: undefined, sequencer: '01' }
    await memory.facts.noteArticle(upload, ['corvane'])
    const down = new CopydeskError('store-unavailable', 'asking to judge again failed')
    const rejudging = { ask: () => Promise.reject(down) }

    await expect(indexMessage(message(QUOTES), postOf(memory, { rejudging }))).rejects.toBe(down)
    await indexMessage(message(QUOTES), postOf(memory))

    expect(memory.asked).toEqual([upload])
  })

  it.each([
    ['noise', 'event-malformed', 'noise'],
    [
      'an article to judge again',
      'event-malformed',
      writeRejudge({ bucket: 'b', article: 'a', versionId: undefined, sequencer: 'A'.repeat(40) }),
    ],
    ['evidence that is gone', 'evidence-missing', message(QUOTES).body],
  ])('buries %s as %s', async (_title, reason, body) => {
    const memory = createMemory()

    expect(await indexMessage({ messageId: 'm', body, receives: 1 }, postOf(memory))).toEqual({
      kind: 'buried',
      reason,
    })
  })
})
