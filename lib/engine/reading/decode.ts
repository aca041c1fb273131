/** What stands in for 0x80 to 0x9F in windows-1252. Source: WHATWG Encoding, index-windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export interface Decoded {
  readonly kind: 'decoded'
  readonly text: string
  /** True if the text encoded as UTF-8 is the bytes again. */
  readonly verbatim: boolean
}

export type Decoding = Decoded | { readonly kind: 'undecodable'; readonly message: string }

/**
 * Turns bytes into text: byte order mark, then the declared charset, then strict UTF-8, then windows-1252.
 * The text is untouched but for the byte order mark, which is not part of it. Never guesses over damage:
 * bytes that contradict their own declaration, or that no text contains, are undecodable and say why.
 */
export function decode(bytes: Uint8Array, declared: string | undefined): Decoding {
  const decoding = decodeMarked(bytes) ?? decodeDeclared(bytes, declared) ?? decodeUndeclared(bytes)
  if (decoding.kind === 'undecodable') return decoding
  const control = findControl(decoding.text)
  if (control === -1) return decoding
  const code = decoding.text.charCodeAt(control).toString(16).padStart(4, '0').toUpperCase()
  return undecodable(`control character U+${code} at offset ${control}: this is not a text file`)
}

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

function decodeMarked(bytes: Uint8Array): Decoding | undefined {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte))
  if (mark === undefined) return undefined
  const text = decodeStrictly(bytes, mark.encoding)
  return text === undefined
    ? undecodable(`the byte order mark says ${mark.encoding}, the bytes are not`)
    : { kind: 'decoded', text, verbatim: false }
}

function decodeDeclared(bytes: Uint8Array, declared: string | undefined): Decoding | undefined {
  if (declared === undefined || declared.trim() === '') return undefined
  const encoding = canonicalName(declared)
  if (encoding === undefined) return undecodable('the declared charset is unknown')
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  const text = decodeStrictly(bytes, encoding)
  return text === undefined
    ? undecodable(`declared as ${encoding}, but the bytes are not valid ${encoding}`)
    : { kind: 'decoded', text, verbatim: encoding === 'utf-8' }
}

function decodeUndeclared(bytes: Uint8Array): Decoding {
  const text = decodeStrictly(bytes, 'utf-8')
  return text === undefined ? decodeWindows1252(bytes) : { kind: 'decoded', text, verbatim: true }
}

function canonicalName(declared: string): string | undefined {
  try {
    return new TextDecoder(declared.trim()).encoding
  } catch {
    return undefined
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By table, because TextDecoder of Node 20 turns 0x80 to 0x9F into control characters and loses € and quotes. */
function decodeWindows1252(bytes: Uint8Array): Decoding {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    const codes = Array.from(bytes.subarray(start, start + PIECE_BYTES), windows1252Code)
    pieces.push(String.fromCharCode(...codes))
  }
  return { kind: 'decoded', text: pieces.join(''), verbatim: false }
}

const PIECE_BYTES = 8192

function windows1252Code(byte: number): number {
  return byte < 0x80 || byte > 0x9f ? byte : WINDOWS_1252.charCodeAt(byte - 0x80)
}

/** Texts hold no control characters but tab, line breaks and form feed. Finding one means another format or damage. */
function findControl(text: string): number {
  return text.search(CONTROL)
}

const CONTROL = /[^\P{Cc}\t-\r\u0085]/u

function undecodable(message: string): Decoding {
  return { kind: 'undecodable', message }
}
