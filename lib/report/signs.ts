/** A stretch of text as it can be shown: visible characters, or the name of one that cannot be seen. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sign'; readonly name: string; readonly code: number }

/**
 * Takes a stretch of text apart into what can be seen and what cannot: controls, marks that turn the direction of writing
 * around, zero-width characters, lone surrogates. What holds an emoji together stays. Linear in its length.
 */
export function* readSigns(text: string, start = 0, end = text.length): Generator<Shown> {
  // No further than this: a search to the next sign would read the rest of the text for every stretch of it.
  const first = Math.max(0, start - UNITS_BEFORE)
  const near = text.slice(first, end + UNITS_AFTER)
  const unseen = new RegExp(UNSEEN)
  let from = start
  unseen.lastIndex = start - first
  for (let match = unseen.exec(near); match !== null && first + match.index < end; match = unseen.exec(near)) {
    const at = first + match.index
    if (at > from) yield { kind: 'text', text: text.slice(from, at) }
    const code = match[0].codePointAt(0) ?? 0
    yield { kind: 'sign', name: nameSign(code), code }
    from = at + match[0].length
  }
  if (from < end) yield { kind: 'text', text: text.slice(from, end) }
}

/** As much as tells whether a character is part of an emoji: an emoji with its modifier before it, another behind it. */
const UNITS_BEFORE = 4
const UNITS_AFTER = 2

/** @returns the text with signs in brackets, for where nothing but plain text can stand. */
export function spellOut(text: string): string {
  return Array.from(readSigns(text), (shown) => (shown.kind === 'text' ? shown.text : `[${shown.name}]`)).join('')
}

/** @returns what a sign stands for, in words. */
export function describeSign(code: number): string {
  const description = SIGNS.get(code)?.[1]
  if (description !== undefined) return description
  return code >= 0xd800 && code <= 0xdfff ? 'half of a character' : 'a character without a form of its own'
}

/** The variant of an emoji, and what joins two of them into one. */
const PART_OF_EMOJI =
  /(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=\p{Extended_Pictographic})/u

/** Tabs and line breaks have a form: they move what follows. Private characters look as the font pleases. */
const WITHOUT_FORM = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u

const UNSEEN = new RegExp(`(?!${PART_OF_EMOJI.source})${WITHOUT_FORM.source}`, 'gu')

function nameSign(code: number): string {
  return SIGNS.get(code)?.[0] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The names Unicode abbreviates them to, and what they do. */
const SIGNS: ReadonlyMap<number, readonly [string, string]> = new Map([
  [0x00, ['NUL', 'null']],
  [0x07, ['BEL', 'bell']],
  [0x08, ['BS', 'backspace']],
  [0x1b, ['ESC', 'escape']],
  [0x7f, ['DEL', 'delete']],
  [0xad, ['SHY', 'soft hyphen']],
  [0x61c, ['ALM', 'Arabic letter mark']],
  [0x200b, ['ZWSP', 'zero-width space']],
  [0x200c, ['ZWNJ', 'zero-width non-joiner']],
  [0x200d, ['ZWJ', 'zero-width joiner']],
  [0x200e, ['LRM', 'left-to-right mark']],
  [0x200f, ['RLM', 'right-to-left mark']],
  [0x202a, ['LRE', 'left-to-right embedding']],
  [0x202b, ['RLE', 'right-to-left embedding']],
  [0x202c, ['PDF', 'end of an embedding or override']],
  [0x202d, ['LRO', 'left-to-right override']],
  [0x202e, ['RLO', 'right-to-left override']],
  [0x2060, ['WJ', 'word joiner']],
  [0x2066, ['LRI', 'left-to-right isolate']],
  [0x2067, ['RLI', 'right-to-left isolate']],
  [0x2068, ['FSI', 'first strong isolate']],
  [0x2069, ['PDI', 'end of an isolate']],
  [0xfeff, ['BOM', 'zero-width no-break space']],
])
