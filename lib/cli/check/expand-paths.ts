import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { nothingIn, unreadable } from './failures.ts'
import type { Input } from './input.ts'
import { inCodePointOrder } from './order.ts'
import { TEXTS, type Wanted, walkDirectory } from './walk-directory.ts'

/** Turns what the user named into inputs: as given, what is in a directory or matches a pattern in order of name. */
export async function expandPaths(paths: readonly string[], wanted: Wanted = TEXTS): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const path of paths) {
    for (const input of await expandPath(path, wanted)) inputs.push(input)
  }
  return inputs
}

/** A name with `*` in it that exists is a file; only what does not exist is read as a pattern. */
async function expandPath(path: string, wanted: Wanted): Promise<readonly Input[]> {
  if (path === '-') return [{ kind: 'stdin' }]
  try {
    return statSync(path).isDirectory() ? walkDirectory(path, wanted) : [{ kind: 'file', path }]
  } catch (error) {
    return isPattern(path) ? matchPattern(path) : [{ kind: 'failed', error: unreadable(path, error) }]
  }
}

function isPattern(path: string): boolean {
  return /[*?[\]{}!()]/.test(path)
}

async function matchPattern(pattern: string): Promise<readonly Input[]> {
  const { glob } = await import('tinyglobby')
  const paths = await glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false })
  if (paths.length > 0) return paths.toSorted(inCodePointOrder).map((path) => ({ kind: 'file', path }))
  const error = nothingIn(pattern, 'no file matches', 'check the pattern; quote it so that the shell leaves it alone')
  return [{ kind: 'failed', error }]
}
