import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** What each room may import from, besides itself. Data flows one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/contracts': [],
  'lib/messages': ['lib/contracts'],
  'lib/marks': ['lib/contracts'],
  'lib/client': ['lib/contracts'],
  'lib/report': ['lib/contracts', 'lib/messages', 'lib/marks'],
  'lib/engine': ['lib/contracts', 'lib/messages'],
  'lib/packs': ['lib/contracts'],
  'lib/app': ['lib/contracts', 'lib/engine', 'lib/report'],
  'lib/api': ['lib/contracts', 'lib/app'],
  'lib/adapters': ['lib/contracts', 'lib/engine', 'lib/packs', 'lib/app', 'lib/api'],
  lambdas: ['lib/contracts', 'lib/engine', 'lib/app', 'lib/api', 'lib/adapters'],
  console: ['lib/contracts', 'lib/client', 'lib/marks'],
  'lib/cli': [
    'lib/contracts',
    'lib/messages',
    'lib/marks',
    'lib/client',
    'lib/engine',
    'lib/packs',
    'lib/app',
    'lib/api',
    'lib/adapters',
    'lambdas',
  ],
  'lib/infra': ['lib/contracts', 'lib/adapters'],
  model: ['lib/contracts', 'lib/engine', 'lib/packs', 'lib/app', 'lib/adapters'],
  bench: ['lib/contracts', 'lib/engine', 'lib/packs', 'lib/app', 'lib/adapters', 'lib/infra', 'model'],
  cost: ['lib/contracts', 'lib/client', 'lib/adapters', 'lib/infra', 'model', 'bench', 'scripts'],
}

interface Import {
  readonly from: string
  readonly target: string
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier)
  return specifiers.map((specifier) => ({
    from: file,
    target: specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier,
  }))
}

function roomOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((room) => path === room || path.startsWith(`${room}/`))
}

const imports = Object.keys(MAY_IMPORT).flatMap(sourceFiles).flatMap(importsOf)

describe('the direction of imports', () => {
  it('is one way between rooms', () => {
    const wrong = imports.filter(({ from, target }) => {
      const [here = '', there] = [roomOf(from), roomOf(target)]
      return there !== undefined && there !== here && !MAY_IMPORT[here]?.includes(there)
    })

    expect(wrong).toEqual([])
  })

  it('keeps the engine pure: no Node, no packages, no clock, no randomness', () => {
    const engine = sourceFiles('lib/engine')
    const foreign = engine.flatMap(importsOf).filter(({ target }) => !target.startsWith('lib/'))
    const impure = engine.filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|process\.|globalThis/.test(readFileSync(join(ROOT, file), 'utf8')),
    )

    expect(foreign).toEqual([])
    expect(impure).toEqual([])
  })

  it('keeps AWS out of every room but the adapters, the functions, the infrastructure and the measurements', () => {
    const allowed = new Set(['lib/adapters', 'lambdas', 'lib/infra', 'bench', 'cost'])
    const strangers = imports.filter(({ from, target }) => {
      const vendor = /^(@aws|aws-)/.test(target)
      return vendor && !allowed.has(roomOf(from) ?? '')
    })

    expect(strangers).toEqual([])
  })

  it('enters a room of the engine by its door', () => {
    const rooms = readdirSync(join(ROOT, 'lib/engine'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const inner = rooms.map(({ name }) => `lib/engine/${name}`)
    const burglars = imports.filter(({ from, target }) => {
      const room = inner.find((candidate) => target.startsWith(`${candidate}/`))
      return room !== undefined && !from.startsWith(`${room}/`) && !target.endsWith('/index.ts')
    })

    expect(burglars).toEqual([])
  })

  it('keeps the engine free of the schema library, so that it loads in a browser tab', () => {
    const direct = new Set(['lib/contracts/words.ts', 'lib/contracts/errors.ts'])
    const heavy = sourceFiles('lib/engine').filter((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^import (?!type)[^']*'([^']+)'/gms)].some(
        ([, specifier = '']) => {
          const target = relative(ROOT, resolve(ROOT, dirname(file), specifier))
          return target.startsWith('lib/contracts/') && !direct.has(target)
        },
      ),
    )

    expect(heavy).toEqual([])
  })
})

describe('the size of rooms', () => {
  it('keeps every source file within 300 lines', () => {
    const long = Object.keys(MAY_IMPORT)
      .flatMap(sourceFiles)
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 300)

    expect(long).toEqual([])
  })
})
