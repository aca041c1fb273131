/** Waiting that can be cut short, for everyone who waits. */
export interface Wait {
  readonly wait: (milliseconds: number) => Promise<void>
  readonly retryNow: () => void
}

/** The browser being online again is a reason not to wait any longer. */
export function createWait(): Wait {
  const waiting = new Set<() => void>()
  const retryNow = (): void => {
    for (const go of waiting) go()
  }
  addEventListener('online', retryNow)
  return {
    retryNow,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(timer)
          waiting.delete(go)
          resolve()
        }
        const timer = setTimeout(go, milliseconds)
        waiting.add(go)
      }),
  }
}
