import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { OPERATIONS, openApi } from '../../lib/contracts/index.ts'

const document = openApi()

const ReferenceSchema = z.strictObject({ $ref: z.string() })
const ResponseSchema = z.union([
  ReferenceSchema,
  z.object({
    description: z.string().min(1),
    headers: z.record(z.string(), ReferenceSchema).optional(),
    content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional(),
  }),
])
const OperationSchema = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(1),
  description: z.string().min(1),
  parameters: z.array(
    z.union([
      ReferenceSchema,
      z.object({ name: z.string(), in: z.literal('query'), required: z.boolean(), schema: z.object({}) }),
    ]),
  ),
  requestBody: z.object({ required: z.literal(true), content: z.record(z.string(), z.object({})) }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), ResponseSchema),
})
const DocumentSchema = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.object({ title: z.string(), version: z.string() }),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith('/v1/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), OperationSchema),
  ),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.object({ type: z.string() })),
  }),
})

const { paths, components, security } = DocumentSchema.parse(document)
const described = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters, responses }]) => ({
    operationId,
    parameters,
    responses,
    path,
    method: method.toUpperCase(),
  })),
)

describe('the OpenAPI document', () => {
  it('is in step with the contracts (npm run schemas writes it)', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'))

    expect(published).toEqual(document)
  })

  it('describes every operation once, under its own name', () => {
    const ids = described.map(({ operationId, path, method }) => `${operationId} ${method} ${path}`)

    expect(ids.toSorted()).toEqual(
      Object.entries(OPERATIONS)
        .map(([name, { method, path }]) => `${name} ${method} ${path}`)
        .toSorted(),
    )
  })

  it('points to nothing that is not there', () => {
    const dangling = [...pointersIn(document)].filter((pointer) => resolve(pointer) === undefined)

    expect(dangling).toEqual([])
  })

  it('names every part of a path', () => {
    for (const { path, parameters } of described) {
      const names = parameters.flatMap((parameter) => ('$ref' in parameter ? [resolve(parameter.$ref)] : []))
      const inPath = names.filter((parameter) => JSON.stringify(parameter).includes('"in":"path"'))

      expect(inPath).toHaveLength([...path.matchAll(/\{\w+\}/g)].length)
    }
  })

  it('lists for each operation what it answers, and each problem that may come instead', () => {
    for (const { responses, method } of described) {
      expect(responses['200']).toHaveProperty('content')
      for (const status of ['400', '401', '403', '429', '500', '503']) expect(responses).toHaveProperty(status)
      if (method !== 'GET') expect(responses).toHaveProperty('413')
    }
  })

  it.each(Object.entries(OPERATIONS))('asks %s for version and key as the table does', (name, { ifMatch, method }) => {
    const parameters = described.find(({ operationId }) => operationId === name)?.parameters ?? []
    const pointers = new Set(parameters.map((parameter) => ('$ref' in parameter ? parameter.$ref : parameter.name)))

    expect(pointers.has('#/components/parameters/IfMatch')).toBe(ifMatch)
    expect(pointers.has('#/components/parameters/IdempotencyKey')).toBe(method !== 'GET')
  })

  it('asks everybody who they are', () => {
    expect(security).toEqual([{ person: [] }])
    expect(components.securitySchemes).toHaveProperty('person')
  })

  it('has no schema that nothing points to', () => {
    const used = pointersIn(document)
    const idle = Object.keys(components.schemas).filter((name) => !used.has(`#/components/schemas/${name}`))

    expect(idle).toEqual([])
  })
})

function pointersIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const pointers = new Set('$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [])
  for (const inner of Object.values(value)) for (const pointer of pointersIn(inner)) pointers.add(pointer)
  return pointers
}

function resolve(pointer: string): unknown {
  if (!pointer.startsWith('#/')) return undefined
  const steps = pointer.slice(2).split('/')
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(step) : undefined),
    document,
  )
}
