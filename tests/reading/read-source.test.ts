import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../lib/engine/index.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function read(bytes: Uint8Array | string, mediaType?: string, uri = 'note.txt') {
  return readSource({ uri, mediaType, bytes: Buffer.from(bytes) }, sha256)
}

function contentOf(bytes: Uint8Array, mediaType?: string): string | undefined {
  const source = read(bytes, mediaType)
  return source.kind === 'text' ? source.content : undefined
}

describe('reading bytes', () => {
  it('leaves decoded text untouched: line breaks, no-break spaces and emoji stay', () => {
    const text = 'Gewinn:\r\n5\u00a0%\u00a0🚀\t„ja“'

    expect(contentOf(Buffer.from(text))).toBe(text)
  })

  it('drops a byte order mark and believes it', () => {
    expect(contentOf(Buffer.from('\ufeffÄrger', 'utf8'))).toBe('Ärger')
    expect(contentOf(Buffer.from('\ufeffÄrger', 'utf16le'))).toBe('Ärger')
    expect(contentOf(Buffer.from('\ufeffÄrger', 'utf16le').swap16())).toBe('Ärger')
  })

  it('falls back to windows-1252, with the euro sign and curly quotes that Node 20 loses', () => {
    const bytes = Buffer.from([0x93, 0x35, 0x20, 0x80, 0x94, 0x20, 0xfc, 0x96])

    expect(contentOf(bytes)).toBe('“5 €” ü–')
    expect(contentOf(bytes, 'text/plain; charset=ISO-8859-1')).toBe('“5 €” ü–')
  })

  it('follows a declared charset', () => {
    expect(contentOf(Buffer.from([0xcf, 0xf0, 0xe8]), 'text/plain; charset="windows-1251"')).toBe('При')
  })

  it.each([
    ['a declaration the bytes contradict', Buffer.from([0x41, 0xff]), 'text/plain; charset=utf-8'],
    ['a charset nobody knows', Buffer.from('text'), 'text/plain; charset=klingon'],
    ['a mark the bytes contradict', Buffer.from([0xef, 0xbb, 0xbf, 0xff]), undefined],
    ['control characters, as in a picture or archive', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]), undefined],
    ['bytes windows-1252 does not define', Buffer.from([0x41, 0x81, 0xe4]), undefined],
  ])('calls %s undecodable', (_title, bytes, mediaType) => {
    expect(read(bytes, mediaType)).toMatchObject({ kind: 'unreadable', reason: 'undecodable' })
  })

  it('calls a text without a single letter or sign empty', () => {
    expect(read(' \r\n\t ')).toMatchObject({ kind: 'unreadable', reason: 'empty' })
    expect(read('')).toMatchObject({ kind: 'unreadable', reason: 'empty' })
  })

  it('refuses media types it cannot read, and goes by the ending when none is told', () => {
    expect(read('%PDF', 'application/pdf')).toMatchObject({ kind: 'unreadable', reason: 'unsupported-type' })
    expect(read('text', 'binary/octet-stream', 'a/b/page.html')).toMatchObject({ reason: 'unsupported-type' })
    expect(read('text', 'binary/octet-stream', 'a/b/note')).toMatchObject({ kind: 'text' })
  })

  it('never carries text of the input in its reason', () => {
    const source = read(Buffer.from('Top secret tip\u0000'))

    expect(JSON.stringify(source)).not.toContain('secret')
  })

  it('hashes what was read, not what was sent, when a mark was dropped', () => {
    const marked = read('\ufefftext')
    const plain = read('text')

    expect(marked).toMatchObject({
      sha256: sha256(Buffer.from('text')),
      source: { sha256: sha256(Buffer.from('\ufefftext')) },
    })
    expect(plain).toMatchObject({
      sha256: sha256(Buffer.from('text')),
      source: { sha256: sha256(Buffer.from('text')) },
    })
  })

  it('answers any bytes with a text or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['text', 'unreadable']).toContain(read(bytes).kind)
      }),
    )
  })
})
