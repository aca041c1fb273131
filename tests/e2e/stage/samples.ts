import { readFileSync } from 'node:fs'

/** @returns the text of an article that is shipped as a sample. */
export function sample(name: string): string {
  return readFileSync(new URL(`../../../samples/${name}.txt`, import.meta.url), 'utf8')
}
