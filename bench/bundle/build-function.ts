import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { bundling, projectRoot } from '../../lib/infra/bundling.ts'

/** The functions of the stack, by the name of their file under `lambdas/`. */
export const FUNCTIONS = [
  'moderate',
  'index-evidence',
  'review-api',
  'announce',
  'deliver-webhook',
  'measure-queue',
  'backfill',
] as const
export type FunctionName = (typeof FUNCTIONS)[number]

/** A function as it is deployed, and what went into it. */
export interface BuiltFunction {
  readonly name: string
  readonly code: Uint8Array
  readonly metafile: Metafile
}

/** Bundles a function as the stack does, in a second instead of a synthesis. A test holds the two to the same bytes. */
export function buildFunction(name: FunctionName): Promise<BuiltFunction> {
  return bundle(name, { entryPoints: [`lambdas/${name}.ts`] })
}

/** Bundles a function that does nothing, in the same way: the floor that the others are measured from. */
export function buildEmptyFunction(): Promise<BuiltFunction> {
  return bundle('empty', { stdin: { contents: 'export const handler = async () => null' } })
}

type Entry = { entryPoints: string[] } | { stdin: { contents: string } }

async function bundle(name: string, entry: Entry): Promise<BuiltFunction> {
  const { mainFields = [], externalModules = [], minify = false, banner = '' } = bundling
  const { outputFiles, metafile } = await build({
    ...entry,
    absWorkingDir: projectRoot,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify,
    mainFields: [...mainFields],
    external: [...externalModules],
    banner: { js: banner },
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`nothing was bundled for ${name}`)
  return { name, code: file.contents, metafile }
}

/** What judges articles has the trained weights beside its code. */
const JUDGES: ReadonlySet<string> = new Set<FunctionName>(['moderate', 'backfill'])

/** Lays a function out as Lambda would unpack it. @returns the folder */
export function unpackFunction({ name, code }: BuiltFunction, place: string): string {
  const folder = join(place, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.mjs'), code)
  if (JUDGES.has(name)) copyFileSync(join(projectRoot, 'model/weights.bin'), join(folder, 'weights.bin'))
  return folder
}
