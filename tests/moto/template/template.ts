import * as z from 'zod'

const ResourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
})

/** A template of CloudFormation, as far as it is looked into. */
export const TemplateSchema = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Type: z.string() })).default({}),
  Resources: z.record(z.string(), ResourceSchema),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
})

export type Template = z.infer<typeof TemplateSchema>
export type Resource = z.infer<typeof ResourceSchema>

/** What a value says of one resource, by `Ref` or `Fn::GetAtt`. */
export interface Reference {
  readonly id: string
  /** Undefined for `Ref`. */
  readonly attribute: string | undefined
}

const ReferenceSchema = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }): Reference => ({ id: Ref, attribute: undefined })),
  z
    .strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform(({ 'Fn::GetAtt': [id, attribute] }): Reference => ({ id, attribute })),
])

/**
 * @returns the value with every reference to a resource or parameter put through `replace`, which may leave it
 * @throws Error at `Fn::Sub`, which names resources inside of strings, where they would be missed
 */
export function mapReferences(value: unknown, replace: (reference: Reference, as: unknown) => unknown): unknown {
  const reference = ReferenceSchema.safeParse(value)
  if (reference.success) return replace(reference.data, value)
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name === 'Fn::Sub' && /\$\{(?!AWS::)/.test(JSON.stringify(part))) refuseSub(part)
      return [name, mapReferences(part, replace)]
    }),
  )
}

function refuseSub(part: unknown): never {
  throw new Error(`The template names resources in ${JSON.stringify(part)}, which is not understood here.`)
}
