/** What a UTF-16 code unit is to the reader. One table look-up, no regular expression, whatever the text. */
const BLANK = 0
export const BREAK = 1
export const LETTER = 2
export const DIGIT = 3
/** Belongs to the word around it but is not seen in it: zero-width letters, soft hyphens, variation selectors. */
export const INVISIBLE = 4
/** Belongs to the letter before it: combining marks and the second half of a surrogate pair. */
export const CONTINUATION = 5
export const SYMBOL = 6

const BREAKS = [0x0a, 0x0b, 0x0c, 0x0d, 0x2028, 0x2029]
const BLANKS = [0x09, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]
const BLANK_RANGES = [[0x2000, 0x200a]] as const
const INVISIBLES = [0xad, 0x34f, 0x61c, 0x180e]
const INVISIBLE_RANGES = [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
] as const
const MARK_RANGES = [
  [0x300, 0x34e],
  [0x350, 0x36f],
  [0x483, 0x489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xdc00, 0xdfff],
  [0xfe20, 0xfe2f],
] as const
const LETTER_RANGES = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x370, 0x373],
  [0x376, 0x377],
  [0x37b, 0x37d],
  [0x37f, 0x37f],
  [0x386, 0x386],
  [0x388, 0x482],
  [0x48a, 0x556],
  [0x561, 0x587],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x66e, 0x6d3],
  [0x900, 0x963],
  [0x971, 0xdff],
  [0xe01, 0xe3a],
  [0xe40, 0xe4e],
  [0xe81, 0x109f],
  [0x10a0, 0x167f],
  [0x1681, 0x1ab0 - 1],
  [0x1b00, 0x1dbf],
  [0x1e00, 0x1fff],
  [0x2071, 0x2071],
  [0x207f, 0x207f],
  [0x2c00, 0x2dff],
  [0x3041, 0x309f],
  [0x30a1, 0x318f],
  [0x3400, 0x9fff],
  [0xa000, 0xd7ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
] as const
/** First halves of pairs that write letters: mathematical alphabets and the supplementary scripts. */
const LETTER_SURROGATES = [
  [0xd800, 0xd83b],
  [0xd840, 0xdbff],
] as const
const DIGIT_RANGES = [
  [0x30, 0x39],
  [0x660, 0x669],
  [0x966, 0x96f],
  [0xff10, 0xff19],
] as const

const CLASSES = buildClasses()

/** @returns the class of a UTF-16 code unit (0 to 0xffff). */
export function classOf(code: number): number {
  return CLASSES[code] ?? SYMBOL
}

/** @returns true for what JavaScript's `\s` matches, line breaks included. */
export function isBlank(code: number): boolean {
  return classOf(code) <= BREAK
}

/** @returns true if a letter that has a small form begins at an offset in UTF-16 code units; false beyond the text. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const letter = text[at] ?? ''
  return letter !== letter.toLowerCase()
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(SYMBOL)
  const fill = (ranges: readonly (readonly [number, number])[], value: number): void => {
    for (const [first, last] of ranges) classes.fill(value, first, last + 1)
  }
  fill(LETTER_RANGES, LETTER)
  fill(LETTER_SURROGATES, LETTER)
  fill(DIGIT_RANGES, DIGIT)
  fill(MARK_RANGES, CONTINUATION)
  fill(INVISIBLE_RANGES, INVISIBLE)
  fill(BLANK_RANGES, BLANK)
  for (const code of INVISIBLES) classes[code] = INVISIBLE
  for (const code of BLANKS) classes[code] = BLANK
  for (const code of BREAKS) classes[code] = BREAK
  return classes
}
