import { changeWords, pick } from './words.ts'

const SHARE_OF_WORDS = 0.3
const MIN_LETTERS = 3

/** Zero-width space, non-joiner and joiner, word joiner, soft hyphen. */
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad']

/** Puts a character nobody sees inside a share of the words. */
export const invisible = changeWords(SHARE_OF_WORDS, MIN_LETTERS, (letters, random) => {
  const at = 1 + Math.floor(random() * (letters.length - 1))
  return letters.toSpliced(at, 0, pick(INVISIBLE, random)).join('')
})
