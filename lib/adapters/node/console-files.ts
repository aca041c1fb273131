import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Metafile } from 'esbuild'
import { CopydeskError } from '../../contracts/errors.ts'

/** A file of the review console as it is served, to whoever asks for its path. */
export interface ConsoleFile {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly cacheControl: string
}

/**
 * Builds the review console in memory: one build for every stage, which it learns from `/config.json`.
 * @returns files by path without a slash in front: `index.html`, `icon.svg`, `assets/app-<hash>.js`, what that loads at once
 *   or on demand as `assets/part-<hash>.js`, and `assets/app-<hash>.css`
 * @throws CopydeskError `config-invalid` where the sources of the console are missing
 */
export async function buildConsole(): Promise<ReadonlyMap<string, ConsoleFile>> {
  const folder = findSources()
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({ ...SETTINGS, target: TARGET, absWorkingDir: folder })
  const assets = outputFiles.map(({ path, contents }) => toAsset(path, contents))
  const page = writePage(readFileSync(`${folder}/index.html`, 'utf8'), assets, metafile)
  return new Map<string, ConsoleFile>([
    ['index.html', { bytes: new TextEncoder().encode(page), contentType: TYPES.html, cacheControl: 'no-cache' }],
    ['icon.svg', { bytes: readFileSync(`${folder}/icon.svg`), contentType: TYPES.svg, cacheControl: A_DAY }],
    ...assets.map(({ path, kind, bytes }): [string, ConsoleFile] => [
      path,
      { bytes, contentType: TYPES[kind], cacheControl: FOR_EVER },
    ]),
  ])
}

/**
 * The headers every file of the console is served with.
 * @param origins what the page may speak to besides its own origin: the API's and the identity provider's, where they differ
 */
export function consoleHeaders(origins: readonly string[] = []): Readonly<Record<string, string>> {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'frame-src': ['blob:'],
    'connect-src': ["'self'", ...origins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, values]) => `${directive} ${values.join(' ')}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
}

/** The headers of a console that speaks to its own origin only. */
export const CONSOLE_HEADERS = consoleHeaders()

function findSources(): string {
  const url = new URL('../../../console/', import.meta.url)
  if (!existsSync(url)) throw new CopydeskError('config-invalid', 'the sources of the review console are missing')
  return fileURLToPath(url).replace(/[/\\]$/, '')
}

type Asset = ReturnType<typeof toAsset>

/** The two files it begins with are named by their bytes; the parts have their names from the build, which they call each other by. */
function toAsset(path: string, bytes: Uint8Array) {
  const kind = path.endsWith('.css') ? ('css' as const) : ('js' as const)
  const name = path.split(/[/\\]/).at(-1) ?? ''
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const isPart = name.startsWith('part-')
  return { path: `assets/${isPart ? name : `app-${hash}.${kind}`}`, kind, bytes, isPart }
}

/** Parts that are needed at once are named in the page, so that no browser has to read one file to learn of the other. */
function writePage(html: string, assets: readonly Asset[], { outputs }: Metafile): string {
  const entry = Object.values(outputs).find(({ entryPoint }) => entryPoint === SETTINGS.entryPoints.script)
  const needed = entry?.imports.filter(({ kind }) => kind === 'import-statement') ?? []
  const links = needed.map(({ path }) => `<link rel="modulepreload" href="/${path}" />\n    `)
  return assets
    .filter(({ isPart }) => !isPart)
    .reduce((page, { path, kind }) => page.replace(`/assets/app.${kind}`, `/${path}`), html)
    .replace('<script type="module"', `${links.join('')}<script type="module"`)
}

const SETTINGS = {
  entryPoints: { script: 'src/main.tsx', style: 'src/styles/index.css' },
  outdir: 'assets',
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  metafile: true,
  minify: true,
  write: false,
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'error',
} as const

/** Browsers of the last two years or so. */
const TARGET = ['es2023', 'chrome120', 'firefox121', 'safari17.4']

const TYPES = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
} as const

const A_DAY = 'public, max-age=86400'
const FOR_EVER = 'public, max-age=31536000, immutable'
