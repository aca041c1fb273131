import * as z from 'zod'
import { createReviewClient, type ReviewClient } from '../../../lib/client/index.ts'
import type { BootedFunction } from '../runtime-api/boot-function.ts'

const ResultSchema = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
})

/** Plays the HTTP API in front of a function, but lets everybody through. */
export function openGateway(booted: BootedFunction): typeof fetch {
  return async (url, init) => {
    const request = new Request(url, init)
    const result = ResultSchema.parse(await booted.invoke(await toEvent(request)))
    const body = Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8')
    return new Response(result.statusCode === 204 ? null : body, { status: result.statusCode, headers: result.headers })
  }
}

/** Speaks to a function through the gateway. */
export function openClient(booted: BootedFunction, token: string): ReviewClient {
  return createReviewClient({
    base: 'https://desk.example',
    fetch: openGateway(booted),
    authorization: async () => `Bearer ${token}`,
    newKey: () => crypto.randomUUID(),
  })
}

/** An event in the payload format 2.0 of HTTP APIs. */
async function toEvent(request: Request): Promise<object> {
  const { pathname, search, hostname } = new URL(request.url)
  const body = await request.text()
  return {
    version: '2.0',
    routeKey: 'ANY /v1/{proxy+}',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: { ...Object.fromEntries(request.headers), host: hostname },
    requestContext: {
      requestId: 'JKJaXmPLvHcESHA=',
      domainName: hostname,
      http: { method: request.method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    },
    ...(body !== '' && { body: Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== '',
  }
}
