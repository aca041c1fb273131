import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useDesk } from '../desk.ts'

interface DialogProps {
  readonly title: string
  readonly children: ComponentChildren
  /** What keys without modifiers do while no field has the focus, by `KeyboardEvent.key` in lower case. */
  readonly keys?: Readonly<Record<string, () => void>>
  readonly isWide?: boolean
}

/** A modal dialog. The browser keeps the focus within, closes it by Escape, and gives the focus back. */
export function Dialog({ title, children, keys = {}, isWide = false }: DialogProps) {
  const { dialog } = useDesk()
  const element = useRef<HTMLDialogElement>(null)
  const close = (): void => {
    dialog.value = null
  }
  useLayoutEffect(() => {
    const before = document.activeElement
    const shown = element.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('[data-first], .choices button')?.focus()
    return () => {
      // Taken away without being closed, it would take the focus with it.
      shown?.close()
      giveBack(before)
    }
  }, [])
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => press(event, keys)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return (
    <dialog
      ref={element}
      class={isWide ? 'wide' : undefined}
      aria-labelledby="dialog-title"
      // Not on `close`, which comes a task later: a key pressed in between would be lost.
      onCancel={close}
      onClick={(event) => event.target === element.current && close()}
    >
      <div class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="button quiet" onClick={close}>
          Close <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
      {children}
    </dialog>
  )
}

/** Focus goes back to where it was; in the list of findings, to the one selected by now. */
function giveBack(before: Element | null): void {
  const place = before?.closest('[role="listbox"]')?.querySelector('[tabindex="0"]') ?? before
  if (place instanceof HTMLElement) place.focus()
}

function press(event: KeyboardEvent, keys: Readonly<Record<string, () => void>>): void {
  const inField =
    event.target instanceof HTMLElement && event.target.matches('textarea, select, input:not([type=radio])')
  if (inField || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  const run = keys[event.key.toLowerCase()]
  if (run === undefined) return
  event.preventDefault()
  run()
}
