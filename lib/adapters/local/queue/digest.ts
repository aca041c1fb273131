import { createHash } from 'node:crypto'
import type { MessageAttribute, MessageAttributes } from './message.ts'

export function md5OfBody(body: string): string {
  return createHash('md5').update(body).digest('hex')
}

/** The digest SQS clients check: name, type, transport kind and value of each attribute, length-prefixed, by name. */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).toSorted()
  if (names.length === 0) return undefined
  const hash = createHash('md5')
  for (const name of names) {
    const attribute = attributes[name]
    if (attribute === undefined) continue
    hash.update(sized(Buffer.from(name))).update(sized(Buffer.from(attribute.dataType)))
    hash.update(transported(attribute))
  }
  return hash.digest('hex')
}

function transported(attribute: MessageAttribute): Buffer {
  return attribute.binaryValue === undefined
    ? Buffer.concat([Buffer.of(1), sized(Buffer.from(attribute.stringValue ?? ''))])
    : Buffer.concat([Buffer.of(2), sized(Buffer.from(attribute.binaryValue, 'base64'))])
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}
