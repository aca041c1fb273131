import type { KeptLetter, LetterBox } from '../ports/index.ts'
import { chooseLetters, type LetterWish, takeAll } from './take-all.ts'

export type { LetterWish } from './take-all.ts'

/** Shows dead letters and leaves them where they are, the oldest first. */
export async function listLetters<Letter extends KeptLetter>(
  box: LetterBox<Letter>,
  wish: LetterWish,
): Promise<readonly Letter[]> {
  const letters = await takeAll(box)
  await box.putBack(letters)
  return chooseLetters(letters, wish)
}
