import { BINDINGS, type CommandId } from './bindings.ts'

/** A key press, as far as it matters. */
export interface Press {
  readonly key: string
  readonly shift: boolean
  /** Control, Alt or Meta: those belong to the browser and to assistive technology. */
  readonly hasModifier: boolean
  readonly isComposing: boolean
  /** What has the focus: `text` takes letters itself, `control` takes Enter itself. */
  readonly focus: 'text' | 'control' | 'other'
}

export type Resolved =
  | { readonly kind: 'command'; readonly command: CommandId }
  /** The first of two keys. */
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'none' }

/**
 * Says what a key press does.
 * @param prefix the key pressed before, if it was the first of two
 */
export function resolveKey(press: Press, prefix: string): Resolved {
  if (press.hasModifier || press.isComposing || press.focus === 'text') return NONE
  if (press.key === 'Enter' && press.focus === 'control') return NONE
  const pressed = nameKey(press)
  const wanted = prefix === '' ? pressed : `${prefix} ${pressed}`
  const binding = BINDINGS.find(({ keys }) => keys === wanted)
  if (binding !== undefined) return { kind: 'command', command: binding.command }
  return prefix === '' && BINDINGS.some(({ keys }) => keys.startsWith(`${pressed} `))
    ? { kind: 'prefix', prefix: pressed }
    : NONE
}

/** Letters go by shift and not by case, so that caps lock changes nothing. */
function nameKey({ key, shift }: Press): string {
  if (/^[a-z]$/i.test(key)) return shift ? key.toUpperCase() : key.toLowerCase()
  return shift && key.startsWith('Arrow') ? `Shift+${key}` : key
}

const NONE: Resolved = { kind: 'none' }
