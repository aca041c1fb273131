import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUploads } from '../../lib/app/index.ts'

function record(object: object, eventName = 'ObjectCreated:Put') {
  const eventTime = '2026-01-05T10:00:00.000Z'
  return {
    eventName,
    eventTime,
    s3: { bucket: { name: 'intake' }, object: { key: 'articles/a.txt', sequencer: '0A', ...object } },
  }
}

function body(...records: object[]): string {
  return JSON.stringify({ Records: records })
}

describe('intake messages', () => {
  it('decodes keys: + is a space, %2B a plus', () => {
    const message = readUploads(body(record({ key: 'articles/rise+%26+f%C3%A4ll%2B.txt' })))

    expect(message).toMatchObject({ kind: 'uploads', uploads: [{ article: 'articles/rise & fäll+.txt' }] })
  })

  it('pads sequencers, so that text order is upload order whatever their length', () => {
    const message = readUploads(body(record({ sequencer: '0a1' }), record({ sequencer: '0A10000000000002' })))
    const [earlier = '', later = ''] =
      message.kind === 'uploads' ? message.uploads.map(({ sequencer }) => sequencer) : []

    expect(earlier < later).toBe(true)
    expect(earlier).toHaveLength(later.length)
  })

  it('keeps the version of the object, and does without where there is none', () => {
    const message = readUploads(body(record({ versionId: 'v1' }), record({})))

    expect(message).toMatchObject({ uploads: [{ versionId: 'v1' }, { versionId: undefined }] })
  })

  it('acknowledges the test event that S3 sends when notifications are configured', () => {
    expect(readUploads('{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"intake"}')).toEqual({ kind: 'test' })
  })

  it('asks for nothing when objects were removed', () => {
    expect(readUploads(body(record({}, 'ObjectRemoved:Delete')))).toEqual({ kind: 'uploads', uploads: [] })
  })

  it.each([
    ['not JSON', 'half a mess'],
    ['another JSON', '{"hello":"world"}'],
    ['no records', body()],
    ['a broken key', body(record({ key: 'articles/%E4' }))],
    ['a sequencer that is not hexadecimal', body(record({ sequencer: 'xyz' }))],
    ['an endless sequencer', body(record({ sequencer: 'A'.repeat(41) }))],
  ])('calls %s malformed', (_title, text) => {
    expect(readUploads(text).kind).toBe('malformed')
  })

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['uploads', 'test', 'malformed']).toContain(readUploads(text).kind)
      }),
    )
  })
})
