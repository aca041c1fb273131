import { ADAPTATIONS, PROPERTIES } from './limits-of-moto.ts'
import type { Resource, Template } from './template.ts'

/** A difference between the template as it was synthesised and as it is deployed on moto. */
export interface Change {
  readonly kind: 'left out' | 'changed' | 'put' | 'missing'
  /** A resource type, or one of its properties: `AWS::S3::Bucket.LoggingConfiguration`. */
  readonly what: string
  /** Logical ids of the resources, without the hash at their end. */
  readonly resources: readonly string[]
  readonly why: string
}

/** @returns all differences, in the order of types and properties */
export function listChanges(template: Template): readonly Change[] {
  const types = [...new Set(Object.values(template.Resources).map(({ Type }) => Type))].toSorted()
  return types.flatMap((type) => {
    const resources = Object.entries(template.Resources).filter(([, { Type }]) => Type === type)
    return changesOfType(type, resources).concat(changesOfProperties(type, resources))
  })
}

type Named = readonly [id: string, resource: Resource]

function changesOfType(type: string, resources: readonly Named[]): Change[] {
  const adaptation = ADAPTATIONS[type]
  if (adaptation === undefined) return []
  const { kind, why } = adaptation
  return [{ kind, what: type, resources: resources.map(([id]) => withoutHash(id)), why }]
}

/** @throws Error at a property nobody has said of what moto does with it */
function changesOfProperties(type: string, resources: readonly Named[]): Change[] {
  const known = PROPERTIES[type]
  if (known === undefined) return []
  const names = [...new Set(resources.flatMap(([, { Properties }]) => Object.keys(Properties)))].toSorted()
  return names.flatMap((name) => {
    const property = known[name]
    if (property === undefined) throw new Error(`It is not known what moto does with ${type}.${name}.`)
    const { kind, why } = property
    const having = resources.filter(([, { Properties }]) => name in Properties).map(([id]) => withoutHash(id))
    return kind === 'made' ? [] : [{ kind, what: `${type}.${name}`, resources: having, why }]
  })
}

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '')
}

/** The list as a table of Markdown. */
export function renderChanges(changes: readonly Change[]): string {
  const rows = changes.map(
    ({ what, kind, resources, why }) => `| \`${what}\` | ${kind} | ${resources.join(', ')} | ${why} |`,
  )
  return ['| type or property | here | resources | why, and what stands in |', '|---|---|---|---|', ...rows, ''].join(
    '\n',
  )
}
