import type * as z from 'zod'
import { type JsonSchema, type NamedSchemas, nameSchemas } from './open-api-schemas.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { PROBLEMS } from './problems.ts'
import { ProblemSchema } from './views.ts'

/** @returns the OpenAPI 3.1 document of the review API, from the table of operations and their schemas */
export function openApi(): JsonSchema {
  const schemas = nameSchemas()
  return {
    openapi: '3.1.1',
    info: {
      title: 'Copydesk review API',
      version: '1',
      description: 'What people do at the review desk. Articles are named by an id: their key in base64url.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ person: [] }],
    paths: describePaths(schemas),
    components: {
      schemas: schemas.components,
      responses: describeProblems(schemas),
      parameters: PARAMETERS,
      headers: HEADERS,
      securitySchemes: {
        person: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An id token of the issuer.' },
      },
    },
  }
}

function describePaths(schemas: NamedSchemas): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const methods = (paths[operation.path] ??= {})
    methods[operation.method.toLowerCase()] = describe(name, operation, schemas)
  }
  return paths
}

function describe(operationId: string, operation: Operation, schemas: NamedSchemas): JsonSchema {
  const { summary, duty, body } = operation
  return {
    operationId,
    summary,
    description: `Takes the duty \`${duty}\`.`,
    parameters: parametersOf(operation, schemas),
    ...(body !== undefined && { requestBody: { required: true, content: toContent(body, schemas) } }),
    responses: responsesOf(operation, schemas),
  }
}

function parametersOf({ path, method, ifMatch, query }: Operation, schemas: NamedSchemas): JsonSchema[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `#/components/parameters/${name}`)
  return [
    ...names.map(($ref) => ({ $ref })),
    ...(query === undefined ? [] : queryParametersOf(schemas.pointTo(query))),
    ...(ifMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(method === 'GET' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
  ]
}

function queryParametersOf({ properties, required }: JsonSchema): JsonSchema[] {
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name)
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: isRequired(name),
    schema,
  }))
}

function responsesOf({ answer, method, ifMatch, path, body, query }: Operation, schemas: NamedSchemas): JsonSchema {
  const { 'application/x-empty': nothing, ...contents } = answer
  const writes = method !== 'GET'
  const headers = {
    'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' },
    ...(ifMatch && { ETag: { $ref: '#/components/headers/ETag' } }),
    ...(writes && { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } }),
  }
  const content = Object.assign(
    {},
    ...Object.entries(contents).map(([type, schema]) => toContent(schema, schemas, type)),
  )
  const statuses = [
    ...ANYWHERE,
    ...(path.includes('{') || body !== undefined ? [404] : []),
    ...(ifMatch ? [409, 412, 428] : []),
    ...(body === undefined ? [] : [415]),
    ...(writes ? [413, 422] : []),
    ...(query === undefined ? [] : [422]),
  ]
  return {
    '200': { description: 'Done.', headers, content },
    ...(nothing !== undefined && { '204': { description: 'There is none.' } }),
    ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
  }
}

function toContent(schema: z.ZodType, schemas: NamedSchemas, type = 'application/json'): JsonSchema {
  return { [type]: { schema: schemas.pointTo(schema) } }
}

function describeProblems(schemas: NamedSchemas): JsonSchema {
  const content = toContent(ProblemSchema, schemas, 'application/problem+json')
  const statuses = new Set(Object.values(PROBLEMS).map(({ status }) => status))
  const describeStatus = (status: number): string =>
    Object.entries(PROBLEMS)
      .filter(([, problem]) => problem.status === status)
      .map(([code, { title }]) => `\`${code}\`: ${title}.`)
      .join(' ')
  return Object.fromEntries([...statuses].map((status) => [status, { description: describeStatus(status), content }]))
}

/** Statuses of problems that any operation may be answered with. */
const ANYWHERE = [400, 401, 403, 429, 500, 503]

const text = { type: 'string' }

const PARAMETERS = {
  article: {
    name: 'article',
    in: 'path',
    required: true,
    schema: { ...text, pattern: '^[\\w-]+$' },
    description: 'Id.',
  },
  revision: { name: 'revision', in: 'path', required: true, schema: text },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: text,
    description: 'The version of the article the request is based on, in quotation marks.',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { ...text, pattern: '^[\\w-]{8,128}$' },
    description: 'Of the sender’s making; the same for every try of one request.',
  },
} as const

const HEADERS = {
  CorrelationId: { schema: text, description: 'Names the request in the logs: as sent, or made.' },
  ETag: { schema: text, description: 'The version, for `If-Match`.' },
  IdempotencyReplayed: { schema: text, description: '`true` where the request had been made before.' },
} as const
