/** Receivers waiting for a queue to have something for them. */
export interface WaitingRoom {
  readonly isEmpty: boolean
  /** Resolves when woken, when `waitMs` have passed or when `signal` aborts, whichever comes first. */
  wait(waitMs: number, signal: AbortSignal): Promise<void>
  /** Wakes up to `count` receivers, those waiting longest first. */
  wake(count: number): void
}

export function createWaitingRoom(): WaitingRoom {
  const waiting = new Set<() => void>()

  function wait(waitMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || waitMs <= 0) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = Number.isFinite(waitMs) ? setTimeout(leave, waitMs) : undefined
      signal.addEventListener('abort', leave)
      waiting.add(leave)

      function leave(): void {
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
        waiting.delete(leave)
        resolve()
      }
    })
  }

  function wake(count: number): void {
    for (const leave of [...waiting].slice(0, count)) leave()
  }

  return {
    get isEmpty() {
      return waiting.size === 0
    },
    wait,
    wake,
  }
}
