import { ADAPTATIONS } from './limits-of-moto.ts'
import { type Change, listChanges } from './list-changes.ts'
import { mapReferences, type Resource, type Template } from './template.ts'

export interface AdaptedTemplate {
  readonly template: Template
  /** For the parameters that stand for what was left out. */
  readonly parameters: Readonly<Record<string, string>>
  readonly changes: readonly Change[]
}

/** A value in place of what a left-out resource would have given, by `LogicalId` or `LogicalId.Attribute`. */
export type Stand = (reference: string) => string

/**
 * Makes a template one that moto can deploy. What it cannot make is left out; references to that become parameters with
 * the values of `stand`; nothing else is touched, and CloudFormation resolves all that remains.
 */
export function adaptTemplate(template: Template, stand: Stand): AdaptedTemplate {
  const kept = Object.fromEntries(Object.entries(template.Resources).flatMap(([id, resource]) => keep(id, resource)))
  const { fill, parameters } = createFiller(template, kept, stand)
  const Resources = Object.fromEntries(
    Object.entries(kept).map(([id, resource]) => [id, fillResource(resource, fill, kept)]),
  )
  const Outputs = Object.fromEntries(
    Object.entries(template.Outputs).map(([name, output]) => [name, { ...output, Value: fill(output.Value) }]),
  )
  const slots = Object.fromEntries(Object.keys(parameters).map((id) => [id, { Type: 'String' }]))
  return {
    template: { ...template, Resources, Outputs, Parameters: { ...template.Parameters, ...slots } },
    parameters,
    changes: listChanges(template),
  }
}

function keep(id: string, resource: Resource): [string, Resource][] {
  const adaptation = ADAPTATIONS[resource.Type]
  if (adaptation === undefined) return [[id, resource]]
  const changed = adaptation.kind === 'left out' ? undefined : adaptation.change(resource)
  return changed === undefined ? [] : [[id, changed]]
}

type Fill = (value: unknown) => unknown

function createFiller(template: Template, kept: Readonly<Record<string, Resource>>, stand: Stand) {
  const parameters: Record<string, string> = {}
  const fill: Fill = (value) =>
    mapReferences(value, ({ id, attribute }, as) => {
      if (template.Resources[id] === undefined || kept[id] !== undefined) return as
      const name = `Given${id}${attribute ?? ''}`.replaceAll(/\W/g, '')
      parameters[name] = stand(attribute === undefined ? id : `${id}.${attribute}`)
      return { Ref: name }
    })
  return { fill, parameters }
}

/** A resource without its dependencies on what is left out; CloudFormation would look for them in vain. */
function fillResource(resource: Resource, fill: Fill, kept: Readonly<Record<string, Resource>>): Resource {
  const { DependsOn = [], ...rest } = resource
  const still = [DependsOn].flat().filter((id) => kept[id] !== undefined)
  const Properties = Object.fromEntries(Object.entries(rest.Properties).map(([name, value]) => [name, fill(value)]))
  return { ...rest, Properties, ...(still.length > 0 && { DependsOn: still }) }
}
