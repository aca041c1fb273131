import type { CommandId } from './bindings.ts'
import { type Press, resolveKey } from './resolve-key.ts'

/** How long the first of two keys waits for the second. */
const PREFIX_MS = 1500

/**
 * Runs commands by keys.
 * @param isOff true while keys are to be left alone: a dialog is open, or the reader has turned single keys off
 * @returns a function that stops listening
 */
export function listenToKeys(run: (command: CommandId) => boolean, isOff: () => boolean): () => void {
  let prefix = ''
  let forget: ReturnType<typeof setTimeout> | undefined
  function onKeyDown(event: KeyboardEvent): void {
    if (isOff() || event.defaultPrevented) return
    const resolved = resolveKey(toPress(event), prefix)
    prefix = resolved.kind === 'prefix' ? resolved.prefix : ''
    clearTimeout(forget)
    if (prefix !== '') {
      forget = setTimeout(() => {
        prefix = ''
      }, PREFIX_MS)
    }
    if (resolved.kind === 'command' && run(resolved.command)) event.preventDefault()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

function toPress(event: KeyboardEvent): Press {
  return {
    key: event.key,
    shift: event.shiftKey,
    hasModifier: event.ctrlKey || event.altKey || event.metaKey,
    isComposing: event.isComposing,
    focus: readFocus(event.target),
  }
}

function readFocus(target: EventTarget | null): Press['focus'] {
  if (!(target instanceof HTMLElement)) return 'other'
  if (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])')) {
    return 'text'
  }
  return target.closest('button, a[href], summary, input') === null ? 'other' : 'control'
}
