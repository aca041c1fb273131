/** A message that will not be tried again. */
export interface DeadLetter {
  readonly messageId: string
  readonly body: string
  /** Why, as an error code: never text of an article. */
  readonly reason: string
  readonly detail: string
  /** Of the uploads it is about: by these, logs and verdicts name them too. */
  readonly sequencers: readonly string[]
}

/** Where messages end that can never succeed, with their reason. */
export interface DeadLetters {
  bury(letter: DeadLetter): Promise<void>
}
