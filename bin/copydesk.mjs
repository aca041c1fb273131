#!/usr/bin/env node
/**
 * Starts the copydesk command from its TypeScript sources without a build step: the first run after a change bundles
 * them (a tenth of a second), later ones find the bundle under node_modules/.cache. Loading some two hundred modules
 * one by one through a loader hook would take over a second each time.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache = join(root, 'node_modules/.cache/copydesk')
const SOURCES = ['lib', 'lambdas', 'package.json', 'package-lock.json', 'bin/copydesk.mjs']
const A_DAY_MS = 24 * 60 * 60 * 1000

const folder = join(cache, fingerprintSources())
if (!existsSync(folder)) await bundle(folder)
await import(pathToFileURL(join(folder, 'main.js')).href)

/** Names, sizes and times of the sources: when one changes, so does the folder of the bundle. */
function fingerprintSources() {
  const hash = createHash('sha256').update(process.version)
  for (const path of SOURCES.flatMap((source) => listFiles(join(root, source)))) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path}\n${mtimeMs}\n${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** Bundles beside the goal and moves the result there, so that nobody ever loads half a bundle. */
async function bundle(goal) {
  const { build } = await import('esbuild')
  const draft = `${goal}.${process.pid}`
  await build({
    entryPoints: [join(root, 'lib/cli/main.ts')],
    outdir: draft,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [
      '@aws-sdk/*',
      '@aws-lambda-powertools/*',
      'dynalite',
      'fast-xml-parser',
      'tinyglobby',
      'aws-lambda',
      'esbuild',
    ],
    plugins: [{ name: 'keep-module-urls', setup: keepModuleUrls }],
    logLevel: 'error',
  })
  try {
    renameSync(draft, goal)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(goal)) throw error
  }
  sweep()
}

/** Files that lie beside a module are found by its own URL, not by that of the bundle. */
function keepModuleUrls({ onLoad }) {
  onLoad({ filter: /[/\\](lib|lambdas)[/\\].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    loader: 'ts',
  }))
}

/** Bundles nobody has made for a day belong to sources that are gone; a running command may still need younger ones. */
function sweep() {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (Date.now() - statSync(path).mtimeMs > A_DAY_MS) rmSync(path, { recursive: true, force: true })
  }
}
