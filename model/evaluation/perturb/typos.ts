import { changeWords } from './words.ts'

const SHARE_OF_WORDS = 0.2
const MIN_LETTERS = 6

type Slip = (letters: readonly string[], at: number) => readonly string[]

const SLIPS: readonly Slip[] = [
  (letters, at) => letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
  (letters, at) => letters.toSpliced(at, 1),
  (letters, at) => letters.toSpliced(at, 0, letters[at] ?? ''),
]

/** Swaps, drops or doubles one inner letter in a share of the long words. */
export const typos = changeWords(SHARE_OF_WORDS, MIN_LETTERS, (letters, random) => {
  const slip = SLIPS[Math.floor(random() * SLIPS.length)]
  const at = 1 + Math.floor(random() * (letters.length - 3))
  return (slip?.(letters, at) ?? letters).join('')
})
