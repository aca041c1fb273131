import type { ComponentChildren } from 'preact'

interface EmptyProps {
  readonly title: string
  readonly children?: ComponentChildren
  /** What to do to have it after all; it is said as an alarm then. */
  readonly again?: () => void
}

/** What a screen says that has nothing to show. */
export function Empty({ title, children, again }: EmptyProps) {
  return (
    <div class="empty" role={again === undefined ? undefined : 'alert'}>
      <h2>{title}</h2>
      <p>{children}</p>
      {again !== undefined && (
        <button type="button" class="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  )
}
