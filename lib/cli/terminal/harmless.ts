/** Controls, lone surrogates, Unicode line separators, and the marks that turn the direction of writing around. */
const DRIVING = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

const BLANKS = new Set(['\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029'])

/**
 * Makes text from outside unable to drive the terminal it is printed on. Controls become visible (`␛`), breaks a space.
 * Every code unit gives exactly one, so offsets stay true.
 */
export function harmless(text: string): string {
  return text.replace(DRIVING, standIn)
}

/** One line of harmless text, runs of blanks made one. */
export function oneLine(text: string): string {
  return harmless(text).replace(/\s+/g, ' ').trim()
}

function standIn(character: string): string {
  const code = character.charCodeAt(0)
  if (BLANKS.has(character)) return ' '
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : '\ufffd'
}
