import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { nothingIn, unreadable } from './failures.ts'
import type { Input } from './input.ts'
import { inCodePointOrder } from './order.ts'

/** Which files of a directory are read, and what to say if there are none. */
export interface Wanted {
  readonly ending: RegExp
  readonly none: string
  readonly hint: string
}

export const TEXTS: Wanted = {
  ending: /\.(txt|text)$/i,
  none: 'no .txt or .text file',
  hint: 'name the files themselves to have others tried',
}

/** The wanted files in a directory and below, in order of name. Hidden entries and node_modules are left out. */
export function walkDirectory(root: string, wanted: Wanted): readonly Input[] {
  const inputs = walk(root, [], wanted)
  if (inputs.length > 0) return inputs
  return [{ kind: 'failed', error: nothingIn(root, wanted.none, wanted.hint) }]
}

/** @param above the real paths of the directories on the way here: a link back to one of them is not followed */
function walk(directory: string, above: readonly string[], wanted: Wanted): readonly Input[] {
  try {
    const here = realpathSync(directory)
    if (above.includes(here)) return []
    const entries = readdirSync(directory, { withFileTypes: true })
    return entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .toSorted((a, b) => inCodePointOrder(a.name, b.name))
      .flatMap((entry) => visit(entry, join(directory, entry.name), [...above, here], wanted))
  } catch (error) {
    return [{ kind: 'failed', error: unreadable(directory, error) }]
  }
}

function visit(entry: Dirent, path: string, above: readonly string[], wanted: Wanted): readonly Input[] {
  if (isDirectory(entry, path)) return walk(path, above, wanted)
  if (!entry.isFile() && !entry.isSymbolicLink()) return []
  return wanted.ending.test(entry.name) ? [{ kind: 'file', path }] : []
}

/** A link that leads nowhere is no directory: what reads it as a file says why it cannot. */
function isDirectory(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Keeps the beginning as the user wrote it, which `path.join` would tidy up. */
function join(directory: string, name: string): string {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`
}
