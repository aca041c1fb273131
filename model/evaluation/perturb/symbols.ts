import { seededRandom } from '../../trainer/random.ts'
import { editMatches } from './edit-article.ts'
import type { Perturb } from './perturbation.ts'

const SHARE_OF_BLANKS = 0.3
const NO_BREAK_SPACE = '\u00a0'

const STRAIGHT: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '…': '...',
}
const DOUBLE: Readonly<Record<string, readonly [string, string]>> = { en: ['“', '”'], de: ['„', '“'] }
const SINGLE: Readonly<Record<string, readonly [string, string]>> = { en: ['‘', '’'], de: ['‚', '‘'] }
const APOSTROPHE = '’'

/** A typeset or a plain mark; a plain dash only where it stands alone. */
const MARKS = /[“”„«»‘’‚–—…"']|(?<=\s)-(?=\s)/g

/** Turns typeset quotation marks and dashes into plain ones, and plain ones into typeset ones. */
export const quotesAndDashes: Perturb = (article) =>
  editMatches(article, MARKS, ({ 0: mark, index }) => {
    const before = article.text[index - 1] ?? ' '
    return STRAIGHT[mark] ?? typeset(mark, before, article.lang)
  })

function typeset(mark: string, before: string, lang: string): string {
  if (mark === '-') return '–'
  const opens = /[\s([]/.test(before)
  if (mark === "'" && !opens && /\p{L}/u.test(before)) return APOSTROPHE
  const pairs = mark === '"' ? DOUBLE : SINGLE
  const [opening, closing] = pairs[lang] ?? ['“', '”']
  return opens ? opening : closing
}

/** Doubles a share of the blanks or makes them no-break spaces. */
export const oddBlanks: Perturb = (article, seed) => {
  const random = seededRandom(seed)
  return editMatches(article, / /g, ([blank]) => {
    if (random() >= SHARE_OF_BLANKS) return blank
    return random() < 0.5 ? '  ' : NO_BREAK_SPACE
  })
}
