import type { IncomingMessage } from 'node:http'

/** @returns the whole request body, or 'too-large' when it is longer than `maxBytes`; then the rest is left unread. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop must not destroy the socket: the answer still has to travel over it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBytes) return 'too-large'
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}
