import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { compress } from 'hono/compress'
import { composeReviewApi, createDeskClients, readReviewConfig } from '../lib/adapters/aws/index.ts'
import { sha256 } from '../lib/adapters/node/index.ts'
import type { ReviewApi } from '../lib/api/index.ts'
import { createDeskTelemetry } from './telemetry/index.ts'

/** Serves the review API behind API Gateway. A function that cannot be set up fails, and is counted as failed. */
export function createReviewHandler(openApi: () => ReviewApi) {
  let api: ReviewApi | undefined
  const app = new Hono<{ Bindings: { requestContext?: { requestId?: string } } }>()
  // An answer of a function holds 6 MB; the longest articles fit only so.
  app.use(compress())
  app.all('*', ({ req, env }) => {
    const opened = (api ??= openApi())
    const id = env.requestContext?.requestId
    if (id !== undefined && !req.raw.headers.has('x-correlation-id')) req.raw.headers.set('x-correlation-id', id)
    return opened.fetch(req.raw)
  })
  app.onError((error) => {
    throw error
  })
  return handle(app)
}

export const handler = createReviewHandler(() => {
  const config = readReviewConfig(process.env)
  const clients = createDeskClients({ s3PathStyle: config.COPYDESK_S3_PATH_STYLE })
  return composeReviewApi(config, clients, sha256, createDeskTelemetry())
})
