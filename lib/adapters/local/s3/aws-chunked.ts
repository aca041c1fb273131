import { S3Error } from './s3-error.ts'

const CR = 0x0d
const LF = 0x0a
const MAX_LINE_BYTES = 8192
const MAX_TRAILERS = 16

/**
 * Decodes a body sent as `aws-chunked`, piece by piece as it arrives. Chunk signatures are not checked.
 * Throws S3Error IncompleteBody for a body that breaks off, InvalidRequest for one that is not so encoded.
 */
export class AwsChunkedDecoder {
  readonly trailers = new Map<string, string>()
  #expecting: 'size' | 'data' | 'data-end' | 'trailer' | 'nothing' = 'size'
  #left = 0
  #line: number[] = []

  /** @returns the data in this piece of the body. */
  push(piece: Buffer): readonly Buffer[] {
    const data: Buffer[] = []
    for (let at = 0; at < piece.length; ) {
      if (this.#expecting === 'data') {
        const chunk = piece.subarray(at, at + this.#left)
        data.push(chunk)
        at += chunk.length
        this.#left -= chunk.length
        if (this.#left === 0) this.#expecting = 'data-end'
      } else {
        this.#take(piece[at] ?? 0)
        at += 1
      }
    }
    return data
  }

  end(): void {
    // Some senders close right after the zero chunk, without the empty line that should follow.
    const complete = this.#expecting === 'nothing' || (this.#expecting === 'trailer' && this.#line.length === 0)
    if (!complete) throw new S3Error('IncompleteBody')
  }

  #take(byte: number): void {
    if (byte !== LF) {
      if (this.#line.push(byte) > MAX_LINE_BYTES) throw malformed()
      return
    }
    if (this.#line.at(-1) === CR) this.#line.pop()
    const line = Buffer.from(this.#line).toString('latin1')
    this.#line = []
    this.#readLine(line)
  }

  #readLine(line: string): void {
    switch (this.#expecting) {
      case 'size':
        return this.#readSize(line)
      case 'data-end':
        if (line !== '') throw malformed()
        this.#expecting = 'size'
        return
      case 'trailer':
        return this.#readTrailer(line)
      case 'data':
      case 'nothing':
        throw malformed()
      default:
        this.#expecting satisfies never
    }
  }

  #readSize(line: string): void {
    const digits = /^[0-9a-f]{1,12}(?=;|$)/i.exec(line)?.[0]
    if (digits === undefined) throw malformed()
    this.#left = Number.parseInt(digits, 16)
    this.#expecting = this.#left === 0 ? 'trailer' : 'data'
  }

  #readTrailer(line: string): void {
    if (line === '') {
      this.#expecting = 'nothing'
      return
    }
    const colon = line.indexOf(':')
    if (colon < 1 || this.trailers.size >= MAX_TRAILERS) throw malformed()
    this.trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
}

function malformed(): S3Error {
  return new S3Error('InvalidRequest', 'The body is not encoded as aws-chunked.')
}
