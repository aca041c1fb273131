/**
 * Gives the focus a place when what had it is gone, or nothing has had it yet: the element marked `data-home`, or the
 * heading of the screen. Without it, who reads by ear or moves by Tab would start again at the top of the page.
 * @returns a function that stops it
 */
export function keepFocus(): () => void {
  let last: Element | undefined
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof Element) last = target
  }
  const observer = new MutationObserver(() => {
    const isLost = document.activeElement === document.body && last?.isConnected !== true
    if (isLost) focusHome()
  })
  document.addEventListener('focusin', onFocusIn)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', onFocusIn)
    observer.disconnect()
  }
}

/** Moves the focus to where reading goes on. */
export function focusHome(): void {
  const home = document.querySelector<HTMLElement>('[data-home]') ?? document.querySelector<HTMLElement>('main h1')
  if (home?.tabIndex === -1) home.setAttribute('tabindex', '-1')
  home?.focus({ preventScroll: true })
}
