import { changeWords } from './words.ts'

const SHARE_OF_WORDS = 0.3
const SHARE_OF_LETTERS = 0.6
const MIN_LETTERS = 4

const DIGITS: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }

/** Writes digits for letters in a share of the words ("st0ck", "fr33"); the first letter stays. */
export const leet = changeWords(SHARE_OF_WORDS, MIN_LETTERS, (letters, random) =>
  letters.map((letter, i) => (i > 0 && random() < SHARE_OF_LETTERS ? (DIGITS[letter] ?? letter) : letter)).join(''),
)
