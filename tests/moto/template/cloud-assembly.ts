import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { type Template, TemplateSchema } from './template.ts'

const root = resolve(import.meta.dirname, '../../..')
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk')

const STACK = 'Copydesk-dev'

/** Runs `cdk synth` as a person does, less the checks that tests/infra/app.test.ts makes. */
export async function synthesise(assembly: string): Promise<void> {
  await promisify(execFile)(process.execPath, [cdk, 'synth', '--quiet', '--no-validation', '--output', assembly], {
    cwd: root,
  })
}

export function readTemplate(assembly: string): Template {
  return TemplateSchema.parse(JSON.parse(readFileSync(join(assembly, `${STACK}.template.json`), 'utf8')))
}

const AssetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string(), packaging: z.enum(['file', 'zip']) }),
      destinations: z.record(z.string(), z.object({ bucketName: z.string(), objectKey: z.string() })),
    }),
  ),
})

/** A file or folder that a deployment puts into the bucket for assets. */
export interface Asset {
  readonly path: string
  readonly packaging: 'file' | 'zip'
  readonly bucket: string
  readonly key: string
}

/** @returns what has to be published before the template can be deployed, for an account */
export function readAssets(assembly: string, account: string, region: string): Asset[] {
  const { files } = AssetsSchema.parse(JSON.parse(readFileSync(join(assembly, `${STACK}.assets.json`), 'utf8')))
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ bucketName, objectKey }) => ({
      path: join(assembly, source.path),
      packaging: source.packaging,
      bucket: bucketName.replace('${AWS::AccountId}', account).replace('${AWS::Region}', region),
      key: objectKey,
    })),
  )
}

const CodeSchema = z.object({ 'aws:asset:path': z.string() })

/** @returns the folder of a function's code, as it would be unpacked */
export function codeOf(assembly: string, template: Template, id: string): string {
  const { 'aws:asset:path': path } = CodeSchema.parse(template.Resources[id]?.['Metadata'])
  return join(assembly, path)
}
