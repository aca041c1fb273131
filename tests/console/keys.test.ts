import { describe, expect, it } from 'vitest'
import { BINDINGS, printKeys, toAriaKeys } from '../../console/src/keys/bindings.ts'
import { type Press, resolveKey } from '../../console/src/keys/resolve-key.ts'

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, shift: false, hasModifier: false, isComposing: false, focus: 'other', ...more }
}

describe('the table of keys', () => {
  it('gives every key to one command, and every command one key', () => {
    const keys = BINDINGS.map((binding) => binding.keys)
    const commands = BINDINGS.map(({ command }) => command)

    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(commands).size).toBe(commands.length)
  })

  it('asks for no Control, Alt or Meta', () => {
    expect(BINDINGS.filter(({ keys }) => /Control|Alt|Meta/.test(keys))).toEqual([])
  })

  it('has no single key that is also the first of two', () => {
    const single = new Set<string>(BINDINGS.map(({ keys }) => keys).filter((keys) => !keys.includes(' ')))
    const firsts = BINDINGS.map(({ keys }) => keys.split(' ')).filter((keys) => keys.length > 1)

    expect(firsts.filter(([first = '']) => single.has(first))).toEqual([])
  })

  it('prints keys for eyes and for assistive technology', () => {
    expect(['g q', 'Z', 'Enter', 'Shift+ArrowRight'].map(printKeys)).toEqual(['g then q', '⇧ Z', '⏎', '⇧ →'])
    expect(['g q', 'Z', 'Enter'].map(toAriaKeys)).toEqual([undefined, 'Shift+Z', 'Enter'])
  })
})

describe('a key press', () => {
  it('runs the command of every row of the table', () => {
    const resolved = BINDINGS.map(({ keys }) => {
      const [first = '', second] = keys.split(' ')
      const last = (second ?? first).replace('Shift+', '')
      const shift = keys.startsWith('Shift+') || /^[A-Z]$/.test(keys)
      return resolveKey(press(last, { shift }), second === undefined ? '' : first)
    })

    expect(resolved).toEqual(BINDINGS.map(({ command }) => ({ kind: 'command', command })))
  })

  it('waits for the second of two keys', () => {
    expect(resolveKey(press('g'), '')).toEqual({ kind: 'prefix', prefix: 'g' })
    expect(resolveKey(press('j'), 'g')).toEqual({ kind: 'none' })
  })

  it.each([
    ['in a field', { focus: 'text' }],
    ['with a modifier', { hasModifier: true }],
    ['while a character is composed', { isComposing: true }],
  ] as const)('does nothing %s', (_, more) => {
    expect(resolveKey(press('y', more), '')).toEqual({ kind: 'none' })
  })

  it('leaves Enter to a focused button, and letters not', () => {
    expect(resolveKey(press('Enter', { focus: 'control' }), '')).toEqual({ kind: 'none' })
    expect(resolveKey(press('y', { focus: 'control' }), '')).toEqual({ kind: 'command', command: 'confirm' })
  })

  it('tells undo from redo by shift, whatever caps lock does', () => {
    expect(resolveKey(press('Z'), '')).toEqual({ kind: 'command', command: 'undo' })
    expect(resolveKey(press('z', { shift: true }), '')).toEqual({ kind: 'command', command: 'redo' })
  })
})
