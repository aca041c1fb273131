import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import * as z from 'zod'

/** The interface a Lambda function is run through, served by hand: one invocation is handed out at a time. */
export interface RuntimeApi {
  /** `host:port`, for `AWS_LAMBDA_RUNTIME_API`. */
  readonly address: string
  /** Hands an event to the function. Rejects with what the function throws. */
  invoke(event: unknown): Promise<unknown>
  /** Fails what is under way and all that would come, because the function is gone. */
  abandon(reason: Error): void
  close(): Promise<void>
}

interface Invocation {
  readonly id: string
  readonly event: unknown
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: Error) => void
}

const deadlineMs = 30_000
const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:under-test'

/** What a handler threw, as the Runtime API carries it. */
class FunctionError extends Error {
  override readonly name = 'FunctionError'
}

/** Serves the Runtime API on a free port of the loopback interface. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const desk = createDesk()
  const server = createServer((request, response) => {
    route(request, response, desk).catch((error: unknown) => response.writeHead(400).end(String(error)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: addressOf(server),
    invoke: (event) => desk.invoke(event),
    abandon: (reason) => desk.abandon(reason),
    close: () => close(server),
  }
}

type Desk = ReturnType<typeof createDesk>

/** Where events wait for the function, and the function for events. */
function createDesk() {
  const waiting: Invocation[] = []
  const underWay = new Map<string, Invocation>()
  let poller: ServerResponse | undefined
  let gone: Error | undefined

  function handOut(): void {
    const invocation = poller && waiting.shift()
    if (poller === undefined || invocation === undefined) return
    underWay.set(invocation.id, invocation)
    poller.writeHead(200, headersOf(invocation)).end(JSON.stringify(invocation.event))
    poller = undefined
  }

  return {
    invoke(event: unknown): Promise<unknown> {
      return new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone)
        waiting.push({ id: randomUUID(), event, resolve, reject })
        handOut()
      })
    },
    next(response: ServerResponse): void {
      poller = response
      handOut()
    },
    settle(id: string): Invocation {
      const invocation = underWay.get(id)
      if (invocation === undefined) throw new Error(`no invocation ${id} is under way`)
      underWay.delete(id)
      return invocation
    },
    abandon(reason: Error): void {
      gone ??= reason
      for (const { reject } of [...waiting.splice(0), ...underWay.values()]) reject(gone)
      underWay.clear()
    },
  }
}

async function route(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const [, first, second = '', third] =
    /^\/2018-06-01\/runtime\/(\w+)\/([\w-]+)(?:\/(\w+))?$/.exec(request.url ?? '') ?? []
  if (first === 'invocation' && second === 'next') return desk.next(response)
  const body = await json(request)
  if (first === 'init') desk.abandon(readError(body))
  else if (third === 'response') desk.settle(second).resolve(body)
  else if (third === 'error') desk.settle(second).reject(readError(body))
  else throw new Error(`the Runtime API has no ${request.url}`)
  response.writeHead(202).end()
}

const ErrorSchema = z.object({ errorType: z.string(), errorMessage: z.string() })

function readError(body: unknown): FunctionError {
  const { errorType, errorMessage } = ErrorSchema.parse(body)
  return new FunctionError(`${errorType}: ${errorMessage}`)
}

function headersOf({ id }: Invocation): Record<string, string> {
  return {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': id,
    'lambda-runtime-deadline-ms': String(Date.now() + deadlineMs),
    'lambda-runtime-invoked-function-arn': functionArn,
  }
}

function addressOf(server: Server): string {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the Runtime API has no port')
  return `127.0.0.1:${address.port}`
}

async function close(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
