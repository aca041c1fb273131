import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import dynalite from 'dynalite'
import { readBody } from '../read-body.ts'

export interface Tables {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): Promise<void>
}

const MAX_REQUEST_BYTES = 16 * 1024 * 1024

/** Opens DynamoDB tables kept under `directory`. What is acknowledged survives a killed process. */
export function openTables(directory: string): Tables {
  mkdirSync(directory, { recursive: true })
  const server = dynalite({ path: directory, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  return { handle: (request, response) => forward(server, request, response), close: () => closeServer(server) }
}

/**
 * dynalite throws out of its stream listeners (a client that hangs up, a body it cannot validate), which would end the
 * process. So it is given a request that has already arrived, and its listeners run inside this function's promise.
 */
async function forward(server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, MAX_REQUEST_BYTES)
  if (body === 'too-large') {
    response.writeHead(413).end()
    return
  }
  const arrived = Object.assign(new EventEmitter(), {
    headers: request.headers,
    method: request.method,
    url: request.url,
  })
  server.emit('request', arrived, response)
  if (body.length > 0) arrived.emit('data', body)
  arrived.emit('end')
}

/** dynalite closes its database only after a server that was listening; ours never did, its requests are handed over. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.close((error) => (error === undefined || error === null ? resolve() : reject(error)))
    })
  })
}
