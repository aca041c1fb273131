import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createToasts } from '../../console/src/shell/toasts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what has just happened', () => {
  it('is said once, however often it happens, and stays for as long as if it had just been said', () => {
    const toasts = createToasts()

    toasts.warn('No finding is selected.')
    vi.advanceTimersByTime(10_000)
    toasts.warn('No finding is selected.')
    vi.advanceTimersByTime(10_000)

    expect(toasts.shown.value.map(({ text }) => text)).toEqual(['No finding is selected.'])
    vi.advanceTimersByTime(2000)
    expect(toasts.shown.value).toEqual([])
  })

  it('does not push out another refusal', () => {
    const toasts = createToasts()

    toasts.warn('No finding is selected.')
    toasts.warn('Only a lead can answer this.')
    toasts.say('Confirmed')

    expect(toasts.shown.value.map(({ text }) => text)).toEqual([
      'No finding is selected.',
      'Only a lead can answer this.',
      'Confirmed',
    ])
  })
})
