import { useEffect, useRef } from 'preact/hooks'

interface Choice {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly choose: () => void
  /** True for the one that stands already. */
  readonly isCurrent?: boolean
}

/** Choices made by one key or one click. */
export function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <ul ref={list} class="choices">
      {choices.map(({ key, label, hint, choose, isCurrent }) => (
        <li key={key}>
          <button type="button" onClick={choose} aria-keyshortcuts={key} aria-current={isCurrent ? 'true' : undefined}>
            <kbd aria-hidden="true">{key}</kbd>
            <span>
              {label}
              {hint !== undefined && <small>{hint}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** @returns the keys of choices, for a dialog. */
export function keysOf(choices: readonly Choice[]): Readonly<Record<string, () => void>> {
  return Object.fromEntries(choices.map(({ key, choose }) => [key, choose]))
}

export type { Choice }
