/** How the text to be judged is got out of a decoded file. The door for further formats: add an entry. */
export interface Format {
  readonly mediaType: string
  /** File endings it claims when no telling media type is declared. */
  readonly endings: readonly string[]
  readonly extract: (decoded: string) => string
}

const FORMATS: readonly Format[] = [
  { mediaType: 'text/plain', endings: ['.txt', '.text'], extract: (decoded) => decoded },
]

/** What uploaders send when they do not know: the ending of the name decides instead. */
const UNTELLING = new Set(['', 'application/octet-stream', 'binary/octet-stream'])

export interface MediaType {
  readonly type: string
  readonly charset: string | undefined
}

/** Takes a Content-Type value apart (RFC 9110, 8.3.1). Gives an empty type for undefined. */
export function parseMediaType(value: string | undefined): MediaType {
  const [type = '', ...parameters] = (value ?? '').split(';').map((part) => part.trim())
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length)
  return { type: type.toLowerCase(), charset: charset?.replaceAll('"', '') }
}

/** @returns the format for a media type, or by the ending of the name where the type tells nothing; undefined if none. */
export function formatOf(mediaType: string, uri: string): Format | undefined {
  if (!UNTELLING.has(mediaType)) return FORMATS.find((format) => format.mediaType === mediaType)
  const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase()
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.')) : '.txt'
  return FORMATS.find((format) => format.endings.includes(ending))
}
