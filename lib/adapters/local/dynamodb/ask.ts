import { EventEmitter } from 'node:events'
import type { IncomingHttpHeaders, Server } from 'node:http'

/** A request that has already arrived. */
export interface Arrived {
  readonly headers: IncomingHttpHeaders
  readonly method: string | undefined
  readonly url: string | undefined
  readonly body: Buffer
}

/**
 * dynalite throws out of its stream listeners (a client that hangs up, a body it cannot validate), which would end the
 * process. So it is given a request that has already arrived, and its listeners run inside the caller's promise.
 */
export function forward(server: Server, { body, ...request }: Arrived, response: Response): void {
  const arrived = Object.assign(new EventEmitter(), request)
  server.emit('request', arrived, response)
  if (body.length > 0) arrived.emit('data', body)
  arrived.emit('end')
}

/** As much of a response as dynalite writes to. */
interface Response {
  statusCode: number
  setHeader(name: string, value: string | number): unknown
  end(body?: string): unknown
}

/** What dynalite answers. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** Asks dynalite without a connection, so that nobody who hangs up can keep the answer from us. */
export function ask(server: Server, request: Arrived): Promise<Answer> {
  return new Promise((resolve) => {
    const headers: [string, string][] = []
    const response: Response = {
      statusCode: 200,
      setHeader: (name, value) => headers.push([name, String(value)]),
      end: (body = '') => resolve({ status: response.statusCode, headers, body }),
    }
    forward(server, request, response)
  })
}
