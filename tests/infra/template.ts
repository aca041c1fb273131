import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, type AppProps } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll } from 'vitest'
import * as z from 'zod'
import type { ConsoleSite } from '../../lib/infra/console.ts'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'

const CdkFileSchema = z.object({ context: z.record(z.string(), z.unknown()) })

// Left to itself, the library makes a folder for each app and forgets it.
const outdir = mkdtempSync(join(tmpdir(), 'copydesk-cdk.out-'))
afterAll(() => rmSync(outdir, { recursive: true }))

/** What `cdk.json` tells the app, except that nothing is bundled: templates come in seconds. */
const quickContext = {
  ...CdkFileSchema.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))).context,
  'aws:cdk:bundling-stacks': [],
}

/** For an app that is made as `cdk.json` says, but bundles nothing. */
export const quick = { context: quickContext, outdir } satisfies AppProps

/** For one that leaves out the validation of the library, too. */
export const unchecked = { ...quick, builtinCloudFormationValidation: false } satisfies AppProps

/** A console as small as can be, in place of the one that has to be built. */
export const site: ConsoleSite = {
  files: new Map([
    ['index.html', { bytes: new TextEncoder().encode('<!doctype html>'), cacheControl: 'no-cache' }],
    [
      'assets/app.js',
      { bytes: new TextEncoder().encode('run()'), cacheControl: 'public, max-age=31536000, immutable' },
    ],
  ]),
  headersFor: (origins) => ({
    'content-security-policy': `default-src 'none'; connect-src 'self' ${origins.join(' ')}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  }),
}

const ResourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z.array(z.string()).default([]),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
})

export type Resource = z.infer<typeof ResourceSchema>

/**
 * @param context what `-c` says on the command line
 * @returns the template of the stack, neither bundled nor checked: checking takes five seconds, and app.test.ts does it
 */
export function synthesise(context: Readonly<Record<string, string>> = {}): Template {
  const app = new App({ ...unchecked, context: { ...quickContext, ...context } })
  return Template.fromStack(new CopydeskStack(app, 'Copydesk', { site }))
}

/** @returns the resources of a type, or all of them, by logical id. */
export function resourcesOf(template: Template, type?: string): Record<string, Resource> {
  const resources = z.record(z.string(), ResourceSchema).parse(template.toJSON()['Resources'])
  return Object.fromEntries(
    Object.entries(resources).filter(([, resource]) => type === undefined || resource.Type === type),
  )
}

/** @returns the logical id of the one resource of a type whose id begins with the name of its room and part. */
export function idOf(template: Template, type: string, beginning: string): string {
  const ids = Object.keys(resourcesOf(template, type)).filter((id) => id.startsWith(beginning))
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) throw new Error(`${ids.length} resources ${type} begin with ${beginning}`)
  return id
}
