import type { KeptLetter, LetterBox } from '../ports/index.ts'

/** Which letters are meant. */
export interface LetterWish {
  /** Those buried for this reason; undefined for all. */
  readonly reason: string | undefined
  readonly limit: number
}

/** Takes every letter there is, the oldest first; of very many, some. */
export async function takeAll<Letter extends KeptLetter>(box: LetterBox<Letter>): Promise<readonly Letter[]> {
  const taken = new Map<string, Letter>()
  while (taken.size < MOST) {
    const letters = await box.take()
    const before = taken.size
    for (const letter of letters) taken.set(letter.id, letter)
    // Nothing new: there are no more, or those taken first can be seen again by now.
    if (taken.size === before) break
  }
  return [...taken.values()].toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
}

const MOST = 10_000

export function chooseLetters<Letter extends KeptLetter>(
  letters: readonly Letter[],
  wish: LetterWish,
): readonly Letter[] {
  return letters.filter(({ reason }) => wish.reason === undefined || reason === wish.reason).slice(0, wish.limit)
}
