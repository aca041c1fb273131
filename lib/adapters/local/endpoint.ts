import type { IncomingMessage, ServerResponse } from 'node:http'
import { type LoopbackServer, openLoopbackServer } from './loopback-server.ts'

export interface Services {
  dynamodb(request: IncomingMessage, response: ServerResponse): Promise<void>
  sqs(request: IncomingMessage, response: ServerResponse): Promise<void>
  events(request: IncomingMessage, response: ServerResponse): Promise<void>
  s3(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/**
 * One endpoint for four services, told apart by their headers.
 * @throws CopydeskError `port-taken`
 */
export function openEndpoint(port: number, services: Services): Promise<LoopbackServer> {
  return openLoopbackServer(port, (request, response) => dispatch(services, request, response))
}

async function dispatch(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.headers['x-amz-target']
  if (typeof target !== 'string') return services.s3(request, response)
  if (target.startsWith('DynamoDB_')) return services.dynamodb(request, response)
  if (target.startsWith('AmazonSQS.')) return services.sqs(request, response)
  if (target.startsWith('AWSEvents.')) return services.events(request, response)
  const body = JSON.stringify({ __type: 'UnknownOperationException', message: 'The local stack has no such service.' })
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(body)
}
