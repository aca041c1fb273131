import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../../..')
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk')

/** What `cdk deploy` would upload for the moderate function, in a folder that no `node_modules` is above. */
export interface SynthesisedBundle {
  readonly folder: string
  remove(): void
}

/** Runs `cdk synth` as a person does, less the checks app.test.ts makes, and takes the folder of code with the weights out of its output. */
export async function synthesiseBundle(): Promise<SynthesisedBundle> {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-synth-'))
  const output = join(place, 'cdk.out')
  await promisify(execFile)(process.execPath, [cdk, 'synth', '--quiet', '--no-validation', '--output', output], {
    cwd: root,
  })
  const assets = readdirSync(output).filter((name) => name.startsWith('asset.'))
  const [asset, ...others] = assets.filter((name) => readdirSync(join(output, name)).includes('weights.bin'))
  if (asset === undefined || others.length > 0)
    throw new Error(`cdk synth put weights into ${1 + others.length} assets`)
  const folder = join(place, 'function')
  cpSync(join(output, asset), folder, { recursive: true })
  return { folder, remove: () => rmSync(place, { recursive: true }) }
}
