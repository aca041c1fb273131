import { classOf, DIGIT, INVISIBLE } from './characters.ts'

/** Letters of other alphabets that pass for Latin ones. Source: Unicode TR39 confusables, lower case. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  ɡ: 'g',
}
const DIGITS_AS_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '＇': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '−': '-',
  '－': '-',
  '…': '...',
  '！': '!',
  '？': '?',
  '．': '.',
  '。': '.',
  '：': ':',
  '％': '%',
  '＄': '$',
}

const LATIN = /[a-z]/
const DIGIT_INSIDE_LETTERS = /[a-z][013457]+[a-z]/

/**
 * The shadow of a word: lower case, and unless it is plain Latin already, width, ligatures and mathematical alphabets
 * folded (NFKC), invisible characters dropped, look-alike letters and digits ("st0ck") read as the letters they pose as.
 */
export function shadowOfWord(text: string, start: number, end: number): string {
  const raw = text.slice(start, end)
  if (isPlain(text, start, end)) return raw.toLowerCase()
  const folded = dropInvisible(raw).normalize('NFKC').toLowerCase().replaceAll('’', "'")
  const latin = LATIN.test(folded) ? replaceAll(folded, LOOK_ALIKES) : folded
  return DIGIT_INSIDE_LETTERS.test(latin) ? replaceAll(latin, DIGITS_AS_LETTERS) : latin
}

/** The shadow of a number: folded likewise, with straight apostrophes. */
export function shadowOfNumber(text: string, start: number, end: number): string {
  return text.slice(start, end).normalize('NFKC').replaceAll('’', "'")
}

/** The shadow of a symbol: straight quotes, plain hyphens, three dots. Anything else stays as it is. */
export function shadowOfSymbol(text: string, start: number, end: number): string {
  const raw = text.slice(start, end)
  const shadow = SYMBOLS[raw]
  return shadow ?? (raw.length > 1 ? replaceAll(raw, SYMBOLS) : raw)
}

/** Letters up to U+017F pose as no others. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (code > 0x17f || kind === INVISIBLE || kind === DIGIT) return false
  }
  return true
}

function dropInvisible(raw: string): string {
  let kept = ''
  for (let i = 0; i < raw.length; i++) if (classOf(raw.charCodeAt(i)) !== INVISIBLE) kept += raw[i]
  return kept
}

function replaceAll(text: string, table: Readonly<Record<string, string>>): string {
  let replaced = ''
  for (const character of text) replaced += table[character] ?? character
  return replaced
}
