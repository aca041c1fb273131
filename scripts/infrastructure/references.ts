import * as z from 'zod'

const ReferenceSchema = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => ({ id: Ref, attribute: '' })),
  z
    .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform(({ 'Fn::GetAtt': [id, attribute] }) => ({ id, attribute })),
])

export type Reference = z.infer<typeof ReferenceSchema>

/** @returns every reference to a resource or parameter within a value of the template, in order */
export function findReferences(value: unknown): readonly Reference[] {
  const { data } = ReferenceSchema.safeParse(value)
  if (data !== undefined) return [data]
  if (Array.isArray(value)) return value.flatMap(findReferences)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(findReferences)
  return []
}

const JoinSchema = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) })

const SubSchema = z.object({ 'Fn::Sub': z.string() })

/** @returns an ARN as a reader would write it, with resources by their names: `Intake/Articles/articles/*` */
export function writeArn(arn: unknown, nameOf: (id: string) => string): string {
  if (typeof arn === 'string') return arn
  const { data: substituted } = SubSchema.safeParse(arn)
  if (substituted !== undefined) return substituted['Fn::Sub'].replaceAll(/\$\{([^}]*)\}/g, '<$1>')
  const { data: joined } = JoinSchema.safeParse(arn)
  if (joined !== undefined) return joined['Fn::Join'][1].map((part) => writeArn(part, nameOf)).join('')
  const { data: reference } = ReferenceSchema.safeParse(arn)
  if (reference === undefined) return JSON.stringify(arn)
  const isPlain = ['', 'Arn'].includes(reference.attribute)
  return isPlain ? nameOf(reference.id) : `${nameOf(reference.id)}.${reference.attribute}`
}
