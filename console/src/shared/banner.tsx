import type { ComponentChildren } from 'preact'

interface BannerProps {
  readonly tone: 'note' | 'warning' | 'danger'
  readonly children: ComponentChildren
}

/** A line across the screen about a state that lasts. */
export function Banner({ tone, children }: BannerProps) {
  return (
    <div class={`banner ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
