import { type ReadonlySignal, signal } from '@preact/signals'

/** How long typing has to rest before it is saved. */
const REST_MS = 800

/** What is being written and not sent yet; the server keeps it. */
export interface Draft {
  readonly text: ReadonlySignal<string>
  write(text: string): void
}

export function createDraft(first: string, save: (text: string) => Promise<unknown>): Draft {
  const text = signal(first)
  let rest: ReturnType<typeof setTimeout> | undefined
  return {
    text,
    write(next) {
      if (next === text.value) return
      text.value = next
      clearTimeout(rest)
      rest = setTimeout(() => void save(next), REST_MS)
    },
  }
}
