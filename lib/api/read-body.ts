/** @returns the bytes of a body, or undefined if there are more than `maxBytes`, whatever length was announced. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (isAnnouncedOver(request, maxBytes)) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream: the rest is not read.
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return join(chunks, size)
}

function isAnnouncedOver(request: Request, maxBytes: number): boolean {
  return Number(request.headers.get('content-length') ?? 0) > maxBytes
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
