import { readFileSync } from 'node:fs'
import { App, CfnResource, type Stack, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'

const ResourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
})

/** A resource of the template, with its place in the tree of constructs. */
export interface Resource {
  readonly id: string
  readonly type: string
  /** The construct of the stack it belongs to, such as `Intake`. */
  readonly room: string
  /** What it is called within, such as `DeadLetters`. */
  readonly name: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly deletion: string | undefined
}

export type Resources = ReadonlyMap<string, Resource>

/** A finding of the checks that was accepted on a construct, and why. */
export interface Acceptance {
  readonly place: string
  readonly rule: string
  readonly reason: string
}

export interface ReadStack {
  readonly resources: Resources
  readonly acceptances: readonly Acceptance[]
}

const CdkFileSchema = z.object({ context: z.record(z.string(), z.unknown()) })

/** Reads the stack as `cdk synth` without any context would make it. Functions are not bundled. */
export function readStack(): ReadStack {
  const { context } = CdkFileSchema.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')))
  const app = new App({
    context: { ...context, 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: false,
  })
  const page = { bytes: new TextEncoder().encode('<!doctype html>'), cacheControl: 'no-cache' }
  const stack = new CopydeskStack(app, 'Copydesk', {
    site: {
      files: new Map([['index.html', page]]),
      headersFor: () => ({ 'content-security-policy': "default-src 'none'" }),
    },
  })
  const written = z.record(z.string(), ResourceSchema).parse(Template.fromStack(stack).toJSON()['Resources'])
  return { resources: placeResources(stack, written), acceptances: readAcceptances(stack) }
}

function placeResources(stack: Stack, written: Readonly<Record<string, z.infer<typeof ResourceSchema>>>): Resources {
  const placed = stack.node.findAll().flatMap((construct): [string, Resource][] => {
    if (!CfnResource.isCfnResource(construct)) return []
    const id = String(stack.resolve(construct.logicalId))
    const resource = written[id]
    if (resource === undefined) return []
    const [, room = '', ...names] = shorten(construct.node.path).split('/')
    const name = names.filter((part) => !['Resource', 'Default'].includes(part)).join('/')
    const { Type: type, Properties: properties, DeletionPolicy: deletion } = resource
    return [[id, { id, type, room, name, properties, deletion }]]
  })
  return new Map(placed)
}

/** The library ends the names of its own functions with a hash. */
function shorten(path: string): string {
  return path.replaceAll(/[\dA-F]{32,}/g, '')
}

const ReasonsSchema = z.record(z.string(), z.string())

function readAcceptances(stack: Stack): readonly Acceptance[] {
  return stack.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) =>
        Object.entries(ReasonsSchema.parse(data)).map(([rule, reason]) => ({
          place: shorten(node.path).split('/').slice(1).join('/'),
          rule: rule.replace(/^.*AwsSolutions-/, ''),
          reason,
        })),
      ),
  )
}
