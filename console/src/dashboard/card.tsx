import type { ComponentChildren } from 'preact'

interface CardProps {
  readonly title: string
  readonly children: ComponentChildren
  /** How to read it. */
  readonly note?: ComponentChildren
}

/** A drawing with its title. */
export function Card({ title, children, note }: CardProps) {
  return (
    <figure class="card">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      {children}
      {note !== undefined && <p class="hint">{note}</p>}
    </figure>
  )
}
