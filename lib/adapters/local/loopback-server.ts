import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CopydeskError } from '../../contracts/errors.ts'
import { systemErrorCode } from './system-error.ts'

export interface LoopbackServer {
  readonly port: number
  /** Takes no further request and resolves when those under way are answered, or after a grace of five seconds. */
  close(): Promise<void>
}

const GRACE_MS = 5000
// Longer than an SDK keeps an idle connection: one closed from this side just as a request leaves is a lost request.
const KEEP_ALIVE_MS = 120_000

/**
 * Listens on the loopback interface only.
 * @throws CopydeskError `port-taken`
 */
export async function openLoopbackServer(
  port: number,
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<LoopbackServer> {
  const underWay = new Set<ServerResponse>()
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, (request, response) => {
    underWay.add(response)
    response.once('close', () => {
      underWay.delete(response)
      if (underWay.size === 0) server.emit('quiet')
    })
    // A web page can make its own name point at this machine, but not make the browser send another Host.
    if (!isLoopback(request.headers.host)) {
      response.writeHead(403).end()
      return
    }
    serve(request, response).catch((error: unknown) => {
      if (!response.writableEnded) response.destroy()
      // A caller that hung up is no failure of ours.
      if (request.errored === null) process.emitWarning(`a request failed: ${String(error)}`, 'LocalStackWarning')
    })
  })
  const listening = await listen(server, port)
  return { port: listening, close: () => close(server, underWay.size === 0) }
}

function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? '')
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    const code = systemErrorCode(error)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    throw new CopydeskError('port-taken', `cannot listen on 127.0.0.1:${port} (${code})`, {
      hint: 'Stop what uses the port, or start with another one; 0 takes any that is free.',
      cause: error,
    })
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

async function close(server: Server, isQuiet: boolean): Promise<void> {
  const closed = once(server, 'close')
  // Node closes only connections that have served a request; one a client opened in advance would hold it up.
  const cutOff = (): void => server.closeAllConnections()
  const grace = setTimeout(cutOff, GRACE_MS)
  server.once('quiet', cutOff)
  server.close()
  if (isQuiet) cutOff()
  await closed
  clearTimeout(grace)
}
