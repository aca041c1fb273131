import { nameFailure } from '../messages/index.ts'
import type { KeptLetter, LetterBox } from '../ports/index.ts'
import { chooseLetters, type LetterWish, takeAll } from './take-all.ts'

/** What became of the letters that were meant. */
export interface Redrive {
  readonly redriven: readonly KeptLetter[]
  /** They still lie where they were, whether or not the queue has them as well. */
  readonly failed: readonly { readonly letter: KeptLetter; readonly code: string }[]
  /** How many were not meant. */
  readonly left: number
}

/**
 * Sends dead letters back to the queue they come from. Each is removed only once that queue has it: a crash in between
 * leaves it twice, which is harmless, and never nowhere.
 */
export async function redriveLetters<Letter extends KeptLetter>(
  box: LetterBox<Letter>,
  wish: LetterWish,
): Promise<Redrive> {
  const letters = await takeAll(box)
  const chosen = chooseLetters(letters, wish)
  const redriven = new Set<Letter>()
  const failed: { letter: Letter; code: string }[] = []
  for (const letter of chosen) {
    try {
      await box.sendBack(letter)
      await box.remove(letter)
      redriven.add(letter)
    } catch (error) {
      failed.push({ letter, code: nameFailure(error).code })
    }
  }
  await box.putBack(letters.filter((letter) => !redriven.has(letter)))
  return { redriven: [...redriven], failed, left: letters.length - chosen.length }
}
