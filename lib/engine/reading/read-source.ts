import type { Source } from '../../contracts/verdict.ts'
import { type Decoded, decode } from './decode.ts'
import { formatOf, parseMediaType } from './formats.ts'
import type { Sha256, SourceBytes, SourceText, Unreadable } from './source-text.ts'

/**
 * Reads bytes into the text to be judged. Every failure is a value with its reason.
 * @param sha256 hashes the bytes and the text
 */
export function readSource(input: SourceBytes, sha256: Sha256): SourceText | Unreadable {
  const declared = parseMediaType(input.mediaType)
  const source = { uri: input.uri, mediaType: declared.type, bytes: input.bytes.length, sha256: sha256(input.bytes) }
  const format = formatOf(declared.type, input.uri)
  if (format === undefined) {
    const message = `media type ${declared.type} is not supported; upload plain text (.txt, text/plain)`
    return { kind: 'unreadable', source, reason: 'unsupported-type', message }
  }
  const known = { ...source, mediaType: format.mediaType }
  const decoding = decode(input.bytes, declared.charset)
  if (decoding.kind === 'undecodable') {
    return { kind: 'unreadable', source: known, reason: 'undecodable', message: decoding.message }
  }
  const content = format.extract(decoding.text)
  if (content.trim() === '')
    return { kind: 'unreadable', source: known, reason: 'empty', message: 'there is no text in it' }
  return { kind: 'text', source: known, content, sha256: hashOfText(content, decoding, known, sha256) }
}

/** Text decoded from UTF-8 and left as it is has the hash of its bytes. */
function hashOfText(content: string, { text, verbatim }: Decoded, source: Source, sha256: Sha256): string {
  const known = verbatim && content === text ? source.sha256 : null
  return known ?? sha256(new TextEncoder().encode(content))
}
