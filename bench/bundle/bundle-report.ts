import type { BuiltFunction } from './build-function.ts'

/** Bytes that one package, or one room of ours, adds to a bundle. */
export interface Part {
  readonly name: string
  readonly bytes: number
}

/** @returns what a bundle is made of, the largest part first: by package, and by room of ours */
export function partsOf({ metafile }: BuiltFunction): Part[] {
  const bytes = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = partOf(path)
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput)
    }
  }
  return [...bytes].map(([name, size]) => ({ name, bytes: size })).toSorted((a, b) => b.bytes - a.bytes)
}

/** @returns the ten largest parts, a line each, for whoever has to find out what grew */
export function describeLargest(built: BuiltFunction): string {
  const lines = partsOf(built).slice(0, 10)
  return lines.map(({ name, bytes }) => `${(bytes / 1024).toFixed(1).padStart(8)} KiB  ${name}`).join('\n')
}

/** Packages by their name, wherever they are installed; of ours, the first two folders. */
function partOf(path: string): string {
  const [, inside] = /.*node_modules\/(.+)$/.exec(path) ?? []
  if (inside === undefined) return path.split('/').slice(0, 2).join('/')
  return inside
    .split('/')
    .slice(0, inside.startsWith('@') ? 2 : 1)
    .join('/')
}
