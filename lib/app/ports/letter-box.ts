/** A dead letter as it lies in its queue. */
export interface KeptLetter {
  /** Names it there. */
  readonly id: string
  readonly body: string
  /** Why it was buried; null where the queue itself gave up on it and knows none. */
  readonly reason: string | null
  readonly detail: string | null
  /** How often it had been tried; null where nobody counted. */
  readonly receives: number | null
  /** Since when it lies there, or in the queue before if that gave up on it: ISO 8601, UTC. */
  readonly since: string
}

/** Dead letters that lie in one queue, and the way back. */
export interface LetterBox<Letter extends KeptLetter = KeptLetter> {
  /** Takes some letters out of everybody's sight for a while. @returns none when there are no more */
  take(): Promise<readonly Letter[]>
  /** Lets others see letters again that were taken. */
  putBack(letters: readonly Letter[]): Promise<void>
  /** Sends a letter to the queue it comes from. Resolves when that queue has it. */
  sendBack(letter: Letter): Promise<void>
  /** Removes a letter that was taken, for good. */
  remove(letter: Letter): Promise<void>
}
