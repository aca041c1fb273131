import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildConsole, type ConsoleFile } from '../../lib/adapters/node/index.ts'

let files: ReadonlyMap<string, ConsoleFile>
beforeAll(async () => {
  files = await buildConsole()
})

const read = (path: string) => new TextDecoder().decode(files.get(path)?.bytes)
const weigh = (paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + gzipSync(files.get(path)?.bytes ?? expect.fail(`no ${path}`)).length, 0)
const scripts = () => [...files.keys()].filter((path) => path.endsWith('.js'))
const loadedAtOnce = () => scripts().filter((path) => read('index.html').includes(`"/${path}"`))

describe('what the console loads', () => {
  it('at once is at most 45 KB of script, gzipped: the desk, and nothing of the screens beside it', () => {
    const first = loadedAtOnce()

    expect(weigh(first)).toBeLessThanOrEqual(45 * 1024)
    expect(first.filter((path) => read(path).includes('How often each rule was right'))).toEqual([])
  })

  it('on demand is one file more, of at most 15 KB', () => {
    const later = scripts().filter((path) => !loadedAtOnce().includes(path))

    expect(later).toHaveLength(1)
    expect(weigh(later)).toBeLessThanOrEqual(15 * 1024)
  })

  it('is all there: no script asks for a file that was not built', () => {
    const asked = scripts().flatMap((path) =>
      Array.from(read(path).matchAll(/["']\.\/(part-[^"']+)["']/g), ([, name]) => name),
    )

    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((name) => !files.has(`assets/${name}`))).toEqual([])
  })
})
