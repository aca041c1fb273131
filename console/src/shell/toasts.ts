import { type ReadonlySignal, signal } from '@preact/signals'

export interface Toast {
  readonly id: number
  readonly tone: 'done' | 'refused'
  readonly text: string
  /** Takes back what the toast tells of. */
  readonly undo?: () => void
}

export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>
  /** @returns the id of the toast. */
  say(text: string, undo?: () => void): number
  warn(text: string): void
  close(id: number): void
  /** @returns the toast on show that offers to take something back. */
  lastUndo(): Toast | undefined
}

/** How long a toast stays. WCAG asks that nothing needed vanishes: what it offers is also on a key and a button. */
const STAY_MS = { done: 6000, refused: 12_000 } as const

const AT_MOST = 3

export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([])
  let next = 1
  const close = (id: number): void => {
    shown.value = shown.value.filter((toast) => toast.id !== id)
  }
  const show = (toast: Omit<Toast, 'id'>): number => {
    const id = next
    next += 1
    const others = shown.value.filter(
      ({ tone, text }) => tone !== toast.tone || (tone !== 'done' && text !== toast.text),
    )
    shown.value = [...others.slice(1 - AT_MOST), { ...toast, id }]
    setTimeout(() => close(id), STAY_MS[toast.tone])
    return id
  }
  return {
    shown,
    say: (text, undo) => show({ tone: 'done', text, ...(undo !== undefined && { undo }) }),
    warn: (text) => void show({ tone: 'refused', text }),
    close,
    lastUndo: () => shown.value.findLast(({ undo }) => undo !== undefined),
  }
}
