import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { acceptGzip, unpack } from '../../cost/measure/ask-in-gzip.ts'

describe('measuring answers as a browser gets them', () => {
  it('asks for gzip, and leaves the rest of the request as it is', () => {
    expect(acceptGzip({ rawPath: '/v1/queue', headers: { host: 'desk.example' } })).toEqual({
      rawPath: '/v1/queue',
      headers: { host: 'desk.example', 'accept-encoding': 'gzip' },
    })
  })

  it('counts what comes over the wire, and gives back what it says', () => {
    const content = 'a claim nobody backs '.repeat(100)
    const packed = gzipSync(content)
    const headers = { 'content-encoding': 'gzip', etag: '"1"' }

    const { answer, bytes } = unpack({
      statusCode: 200,
      headers,
      body: packed.toString('base64'),
      isBase64Encoded: true,
    })

    expect(answer).toEqual({ statusCode: 200, headers: { etag: '"1"' }, body: content, isBase64Encoded: false })
    expect(bytes).toBe(packed.length + JSON.stringify(headers).length)
  })

  it('takes an answer too short for gzip as it is', () => {
    const short = { statusCode: 404, headers: {}, body: '{}', isBase64Encoded: false }

    expect(unpack(short)).toEqual({ answer: short, bytes: 4 })
  })
})
