/** A stretch of text as it is shown: as it is, or as a symbol in place of a character one could not see or trust. */
export type Bit =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'symbol'; readonly glyph: string; readonly name: string; readonly length: number }

/**
 * Cuts a text at characters that show nothing, or that change how others are shown, and gives each a symbol.
 * Joiners and variation selectors stay where writing needs them: within emoji, and within scripts that join letters.
 * @returns bits whose lengths sum to that of the text, in UTF-16 code units
 */
export function splitVisible(text: string): readonly Bit[] {
  const bits: Bit[] = []
  let start = 0
  for (const match of text.matchAll(UNSEEN)) {
    if (belongsToWriting(text, match.index, match[0])) continue
    if (match.index > start) bits.push({ kind: 'text', text: text.slice(start, match.index) })
    bits.push({ kind: 'symbol', ...describe(match[0]), length: match[0].length })
    start = match.index + match[0].length
  }
  if (start < text.length) bits.push({ kind: 'text', text: text.slice(start) })
  return bits
}

/** @returns how many code units of the text a bit stands for. */
export function lengthOf(bit: Bit): number {
  return bit.kind === 'text' ? bit.text.length : bit.length
}

function belongsToWriting(text: string, index: number, character: string): boolean {
  if (!JOINING.test(character)) return false
  const before = Array.from(text.slice(Math.max(0, index - 4), index)).at(-1) ?? ''
  return JOINED.test(before)
}

function describe(character: string): { readonly glyph: string; readonly name: string } {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16).toUpperCase().padStart(4, '0')
  const [glyph, name] = NAMES[code] ?? [hex, 'invisible character']
  return { glyph, name: `${name} (U+${hex})` }
}

/**
 * Controls but tab, what Unicode says to show nothing for, separators of lines, and halves of surrogate pairs.
 * Line breaks are no concern here: texts come line by line.
 */
const UNSEEN = /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

const JOINING = /[\p{Join_Control}\p{Variation_Selector}\u{e0020}-\u{e007f}]/u

/** What joiners and selectors may follow: emoji, keycaps, and letters of scripts that join. */
const JOINED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\u{e0020}-\u{e007f}]/u

const NAMES: Readonly<Record<number, readonly [glyph: string, name: string]>> = {
  0: ['NUL', 'null'],
  173: ['SHY', 'soft hyphen'],
  1564: ['ALM', 'Arabic letter mark'],
  8203: ['ZWSP', 'zero-width space'],
  8204: ['ZWNJ', 'zero-width non-joiner'],
  8205: ['ZWJ', 'zero-width joiner'],
  8206: ['LRM', 'left-to-right mark'],
  8207: ['RLM', 'right-to-left mark'],
  8232: ['LS', 'line separator'],
  8233: ['PS', 'paragraph separator'],
  8234: ['LRE', 'left-to-right embedding'],
  8235: ['RLE', 'right-to-left embedding'],
  8236: ['PDF', 'end of direction'],
  8237: ['LRO', 'left-to-right override'],
  8238: ['RLO', 'right-to-left override'],
  8288: ['WJ', 'word joiner'],
  8294: ['LRI', 'left-to-right isolate'],
  8295: ['RLI', 'right-to-left isolate'],
  8296: ['FSI', 'first strong isolate'],
  8297: ['PDI', 'end of isolate'],
  65279: ['BOM', 'byte order mark'],
}
