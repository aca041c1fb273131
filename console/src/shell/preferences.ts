import { effect, type Signal, signal } from '@preact/signals'

export type Theme = 'system' | 'light' | 'dark'

/** What a reader sets for this browser. */
export interface Preferences {
  readonly theme: Signal<Theme>
  /** False if single keys are to do nothing, for those who speak or use other tools to type. */
  readonly hasKeys: Signal<boolean>
  readonly isQueueOpen: Signal<boolean>
  readonly showsCleared: Signal<boolean>
  readonly isWide: Signal<boolean>
}

export function createPreferences(): Preferences {
  return {
    theme: keep<Theme>('theme', 'system', isTheme),
    hasKeys: keep<boolean>('keys', true, isBoolean),
    isQueueOpen: keep<boolean>('queue', true, isBoolean),
    showsCleared: keep<boolean>('cleared', false, isBoolean),
    isWide: keep<boolean>('wide', false, isBoolean),
  }
}

function keep<Value>(name: string, usual: Value, isValue: (value: unknown) => value is Value): Signal<Value> {
  const key = `copydesk.${name}`
  const kept = signal(usual)
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (isValue(value)) kept.value = value
  } catch {
    // Storage may be forbidden or hold something else; the usual will do.
  }
  effect(() => {
    const value = JSON.stringify(kept.value)
    try {
      localStorage.setItem(key, value)
    } catch {
      // Kept for this tab only.
    }
  })
  return kept
}

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
