import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendAnswer, sendError } from './answer.ts'
import { authorise } from './authorise.ts'
import type { ObjectStore } from './object-store.ts'
import { routeOf } from './routes.ts'
import { S3Error } from './s3-error.ts'
import { readS3Request, type S3Request } from './s3-request.ts'

/** Answers one path-style request of the S3 REST API. */
export async function handleS3(message: IncomingMessage, response: ServerResponse, store: ObjectStore): Promise<void> {
  let request: S3Request = {
    method: message.method ?? '',
    bucket: '',
    key: '',
    query: new URLSearchParams(),
    headers: {},
    body: message,
  }
  try {
    request = readS3Request(message)
    authorise(request, store.now())
    await sendAnswer(request, response, await routeOf(request)(request, store))
  } catch (error) {
    // A sender that hung up half-way is no failure of ours, and hears no answer.
    if (message.errored !== null || response.headersSent) return void response.destroy()
    await sendError(request, response, error instanceof S3Error ? error : new S3Error('InternalError'))
    if (!(error instanceof S3Error)) throw error
  }
}
