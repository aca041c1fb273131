/** Moves the focus to the next or previous thing on the screen that has `data-stop`; from elsewhere, to the first. */
export function stepFocus(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const stop = stops[at === -1 ? 0 : Math.max(0, Math.min(stops.length - 1, at + step))]
  stop?.focus({ preventScroll: true })
  stop?.scrollIntoView({ block: 'center' })
}
