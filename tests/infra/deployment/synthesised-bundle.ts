import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'

const root = resolve(import.meta.dirname, '../../..')
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk')

/** What `cdk deploy` would upload for the functions, in folders that no `node_modules` is above. */
export interface SynthesisedBundle {
  /** Of the moderate function. */
  readonly folder: string
  /** Of the index-evidence function. */
  readonly indexFolder: string
  /** Of the backfill function. */
  readonly backfillFolder: string
  /** Of the review function. */
  readonly reviewFolder: string
  /** Of the measure-queue function. */
  readonly measureFolder: string
  /** Of the announce function. */
  readonly announceFolder: string
  /** Of the deliver-webhook function. */
  readonly deliverFolder: string
  remove(): void
}

/** With one, there is a function that delivers to it. */
const receiver = ['-c', 'webhook=https://cms.example.com/hook']

/** Runs `cdk synth` as a person does, less the checks app.test.ts makes, and takes the folders of code out of its output. */
export async function synthesiseBundle(): Promise<SynthesisedBundle> {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-synth-'))
  const output = join(place, 'cdk.out')
  await promisify(execFile)(
    process.execPath,
    [cdk, 'synth', '--quiet', '--no-validation', ...receiver, '--output', output],
    {
      cwd: root,
    },
  )
  const assets = readAssets(join(output, 'Copydesk-dev.template.json'))
  const take = (folder: string, room: string): string => {
    const [asset, ...others] = assets.filter(([id]) => id.startsWith(room)).map(([, path]) => path)
    if (asset === undefined || others.length > 0) throw new Error(`no single asset for the ${folder} function`)
    cpSync(join(output, asset), join(place, folder), { recursive: true })
    return join(place, folder)
  }
  return {
    folder: take('moderate', 'Moderation'),
    indexFolder: take('index-evidence', 'Evidence'),
    backfillFolder: take('backfill', 'BackfillJudge'),
    reviewFolder: take('review-api', 'Review'),
    measureFolder: take('measure-queue', 'ObservabilityMeasuring'),
    announceFolder: take('announce', 'Announcements'),
    deliverFolder: take('deliver-webhook', 'Webhook'),
    remove: () => rmSync(place, { recursive: true }),
  }
}

const TemplateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Metadata: z.object({ 'aws:asset:path': z.string() }).optional().catch(undefined) }),
  ),
})

/** @returns the folder of code of each function, by logical id. */
function readAssets(template: string): [id: string, path: string][] {
  const { Resources } = TemplateSchema.parse(JSON.parse(readFileSync(template, 'utf8')))
  return Object.entries(Resources).flatMap(([id, { Type, Metadata }]) =>
    Type === 'AWS::Lambda::Function' && Metadata !== undefined ? [[id, Metadata['aws:asset:path']]] : [],
  )
}
