import { S3Error } from './s3-error.ts'

/** Bytes `start` to `end`, exclusive. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * @returns the part of a body of `size` bytes that a Range header asks for; undefined for all of it, as S3 answers a
 * header it cannot read or one with several ranges. Throws S3Error InvalidRange when the body has no such bytes.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (first === '' && last === '') return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined

  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  if (start >= end) throw new S3Error('InvalidRange', undefined, { 'content-range': `bytes */${size}` })
  return { start, end }
}
