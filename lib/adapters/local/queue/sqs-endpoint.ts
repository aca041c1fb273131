import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../read-body.ts'
import { QueueError } from './queue-error.ts'
import { SQS_ACTIONS, type SqsContext } from './sqs-actions.ts'

const TARGET = 'AmazonSQS.'
const MAX_REQUEST_BYTES = 16 * 1024 * 1024

/** Answers one request of the SQS JSON protocol. Any credentials do; they are not checked. */
export async function handleSqs(
  request: IncomingMessage,
  response: ServerResponse,
  context: SqsContext,
): Promise<void> {
  try {
    const action = actionOf(request)
    const answer = await action(await readJson(request), context)
    respond(response, 200, answer)
  } catch (error) {
    if (error instanceof QueueError) return refuse(response, error)
    respond(response, 500, { __type: 'com.amazonaws.sqs#InternalError', message: 'The local stack failed.' })
    throw error
  }
}

function actionOf(request: IncomingMessage) {
  const name = String(request.headers['x-amz-target']).slice(TARGET.length)
  const action = SQS_ACTIONS.get(name)
  if (action === undefined) throw new QueueError('UnsupportedOperation', `The local stack does not support ${name}.`)
  return action
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, MAX_REQUEST_BYTES)
  if (body === 'too-large') throw new QueueError('BatchRequestTooLong', 'The request is too long.')
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new QueueError('SerializationException', 'The request is not JSON.')
  }
}

function refuse(response: ServerResponse, error: QueueError): void {
  response.setHeader('x-amzn-query-error', `${error.queryCode};Sender`)
  respond(response, 400, { __type: `com.amazonaws.sqs#${error.type}`, message: error.message })
}

function respond(response: ServerResponse, status: number, answer: object): void {
  const body = JSON.stringify(answer)
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
  })
  response.end(body)
}
