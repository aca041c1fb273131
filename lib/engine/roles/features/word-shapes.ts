import { bitOf } from './shapes.ts'

const MARKS: Readonly<Record<string, number>> = {
  '"': bitOf('quote'),
  $: bitOf('money'),
  '€': bitOf('money'),
  '£': bitOf('money'),
  '%': bitOf('percent'),
  '|': bitOf('pipe'),
  '@': bitOf('link'),
  '>': bitOf('arrow'),
  '→': bitOf('arrow'),
  '►': bitOf('arrow'),
  '▶': bitOf('arrow'),
  '(': bitOf('bracket'),
  http: bitOf('link'),
  https: bitOf('link'),
  www: bitOf('link'),
  com: bitOf('link'),
  html: bitOf('link'),
}

const ENDINGS: Readonly<Record<string, number>> = {
  '.': bitOf('ends-stop'),
  '?': bitOf('ends-question'),
  '!': bitOf('ends-exclamation'),
  ':': bitOf('ends-colon'),
  '...': bitOf('ends-ellipsis'),
}

/** The shapes any sentence has that holds this word or symbol. */
export function shapesOfWord(word: string): number {
  if (Object.hasOwn(MARKS, word)) return MARKS[word] ?? 0
  if (!isStops(word)) return 0
  return (word.includes('?') ? bitOf('question') : 0) | (word.includes('!') ? bitOf('exclamation') : 0)
}

/** The shapes a sentence has that ends in this symbol. A run such as "?!" is an ending of its own. */
export function endingOfWord(word: string): number {
  if (Object.hasOwn(ENDINGS, word)) return ENDINGS[word] ?? 0
  return isStops(word) && shapesOfWord(word) !== 0 ? bitOf('ends-both') : 0
}

function isStops(word: string): boolean {
  const first = word.charCodeAt(0)
  return first === 0x21 || first === 0x3f || first === 0x2e
}
