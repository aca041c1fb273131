import { isWide } from './wide-characters.ts'

/** @returns how many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  const measure = createMeasure()
  let columns = 0
  for (const character of text) columns += measure(character)
  return columns
}

/** @returns the longest beginning of the text within `columns`; at least one character of it. */
export function takeColumns(text: string, columns: number): string {
  const measure = createMeasure()
  let used = 0
  let length = 0
  for (const character of text) {
    used += measure(character)
    if (used > columns && length > 0) break
    length += character.length
  }
  return text.slice(0, length)
}

/** Cuts text that is wider than `columns`, and says so with an ellipsis. */
export function fit(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  return columns <= 1 ? '…'.repeat(Math.max(0, columns)) : `${takeColumns(text, columns - 1)}…`
}

/** Cuts like `fit`, but keeps the end, where the names of files differ. */
export function fitEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  const characters = Array.from(text)
  let first = characters.length
  while (first > 0 && displayWidth(characters.slice(first - 1).join('')) < columns) first--
  return `…${characters.slice(first).join('')}`
}

/** Fills up with blanks on the right, by display width. */
export function padRight(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

/** Fills up with blanks on the left, by display width. */
export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text
}

const ASCII = /^[ -~]*$/
const JOINER = 0x200d
const EMOJI_PRESENTATION = 0xfe0f
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Width depends on what came before: joined emoji, flags and skin tones share the columns of the first. */
function createMeasure(): (character: string) => number {
  let before = 0
  let joined = false
  let flagOpen = false
  return (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x300) {
      joined = false
      flagOpen = false
      before = code === 0xad ? 0 : 1
      return before
    }
    const continued = joined || (flagOpen && isFlagHalf(code)) || (before === 2 && isSkinTone(code))
    joined = code === JOINER && before === 2
    flagOpen = isFlagHalf(code) && !continued
    if (continued || joined) return 0
    if (code === EMOJI_PRESENTATION && before === 1) {
      before = 2
      return 1
    }
    if (ZERO.test(character)) return 0
    before = isWide(code) ? 2 : 1
    return before
  }
}

function isFlagHalf(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff
}

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff
}
