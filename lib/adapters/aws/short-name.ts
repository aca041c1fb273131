import { createHash } from 'node:crypto'

/** DynamoDB takes sort keys of up to 1,024 bytes, and so long a name may be by itself. Longer ones become their hash. */
export function shortName(name: string): string {
  if (Buffer.byteLength(name) <= 900) return name
  return `sha256:${createHash('sha256').update(name).digest('hex')}`
}
