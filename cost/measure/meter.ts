import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { assumedLatencyMs } from './latencies.ts'
import { openTableMeter } from './table-meter.ts'
import { type Counts, createTally } from './tally.ts'

/** A stretch of wire between a function and the stack that counts what passes. */
export interface Meter {
  readonly endpoint: string
  /** @returns what was counted since the last time */
  take(): Counts
  close(): Promise<void>
}

/** A request on its way to the stack. */
export interface Call {
  readonly name: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** @param endpoint of the stack behind it */
export async function startMeter(endpoint: string): Promise<Meter> {
  const tally = createTally()
  const table = openTableMeter(endpoint, tally)
  const server = createServer((incoming, response) => {
    pass(incoming, response).catch((error: unknown) =>
      response.destroy(new Error('the stack is gone', { cause: error })),
    )
  })

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = { name: nameOf(incoming), headers: incoming.headers, body: await buffer(incoming) }
    const done = tally.begin(call.name, assumedLatencyMs(call.name))
    const ask = (body: Buffer): Promise<Answer> =>
      forward(`${endpoint}${incoming.url}`, incoming.method, { ...call, body })
    const [answer] = await Promise.all([table.measure(call, ask), wait(HOLD_MS)])
    done()
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  // A function that computes for seconds must find its connections open, as on AWS.
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the meter has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    take: () => tally.take(),
    async close() {
      table.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Holds every answer this long, so that calls made side by side are seen side by side. */
const HOLD_MS = 25

function nameOf({ method = '', headers }: IncomingMessage): string {
  const target = headers['x-amz-target']
  if (typeof target !== 'string') return `s3 ${method}`
  const [service = '', action = ''] = target.split('.')
  return `${SERVICES[service.split('_')[0] ?? ''] ?? 'sqs'} ${action}`
}

/** By the first word of the header that names what is asked for. */
const SERVICES: Readonly<Record<string, string>> = { DynamoDB: 'dynamodb', AWSEvents: 'eventbridge' }

async function forward(url: string, method: string | undefined, { headers, body }: Call): Promise<Answer> {
  const outgoing = request(url, { method, headers: { ...headers, 'content-length': body.length }, agent: false })
  outgoing.end(body)
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: incoming.statusCode ?? 500, headers: incoming.headers, body: await buffer(incoming) }
}
