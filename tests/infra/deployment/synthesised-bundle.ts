import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../../..')
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk')

/** What `cdk deploy` would upload for the functions, in folders that no `node_modules` is above. */
export interface SynthesisedBundle {
  /** Of the moderate function. */
  readonly folder: string
  /** Of the index-evidence function. */
  readonly indexFolder: string
  remove(): void
}

/** Runs `cdk synth` as a person does, less the checks app.test.ts makes, and takes the folders of code out of its output. */
export async function synthesiseBundle(): Promise<SynthesisedBundle> {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-synth-'))
  const output = join(place, 'cdk.out')
  await promisify(execFile)(process.execPath, [cdk, 'synth', '--quiet', '--no-validation', '--output', output], {
    cwd: root,
  })
  const assets = readdirSync(output).filter((name) => name.startsWith('asset.'))
  const hasWeights = (name: string) => readdirSync(join(output, name)).includes('weights.bin')
  const take = (folder: string, [asset, ...others]: readonly string[]): string => {
    if (asset === undefined || others.length > 0) throw new Error(`no single asset for the ${folder} function`)
    cpSync(join(output, asset), join(place, folder), { recursive: true })
    return join(place, folder)
  }
  const folder = take('moderate', assets.filter(hasWeights))
  const indexFolder = take(
    'index-evidence',
    assets.filter((name) => !hasWeights(name)),
  )
  return { folder, indexFolder, remove: () => rmSync(place, { recursive: true }) }
}
