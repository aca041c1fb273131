import { gunzipSync } from 'node:zlib'
import * as z from 'zod'

const EventSchema = z.looseObject({ headers: z.record(z.string(), z.string()) })
const AnswerSchema = z.looseObject({
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
})

/** @returns an event of the gateway as a browser brings it about, which takes gzip */
export function acceptGzip(event: unknown): unknown {
  const request = EventSchema.parse(event)
  return { ...request, headers: { ...request.headers, 'accept-encoding': 'gzip' } }
}

/** An answer of a function as it came over the wire, and as it is to be read. */
export interface Unpacked {
  readonly answer: unknown
  /** Of its headers and body on the wire. */
  readonly bytes: number
}

export function unpack(packed: unknown): Unpacked {
  const { headers, body, isBase64Encoded, ...rest } = AnswerSchema.parse(packed)
  const content = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  const { 'content-encoding': encoding, ...others } = headers
  const plain = encoding === 'gzip' ? gunzipSync(content) : content
  return {
    answer: { ...rest, headers: others, body: plain.toString('utf8'), isBase64Encoded: false },
    bytes: content.length + Buffer.byteLength(JSON.stringify(headers)),
  }
}
