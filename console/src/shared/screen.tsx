import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { SafeText } from './quote.tsx'

interface ScreenProps {
  readonly title: string
  readonly hint?: string
  /** What can be done here, beside the title. */
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
  /** Further classes. */
  readonly kind?: string
}

/** A screen without the queue beside it: its title, also that of the page, what can be done, and what there is. */
export function Screen({ title, hint, actions, children, kind = '' }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} · Copydesk`
  }, [title])
  return (
    <main class={`screen ${kind}`} data-scrolls>
      <div class="screen-head">
        <h1 dir="auto">
          <SafeText text={title} />
        </h1>
        <p class="hint">{hint}</p>
        {actions}
      </div>
      {children}
    </main>
  )
}
