import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { readBody } from '../read-body.ts'

const MAX_REQUEST_BYTES = 256 * 1024

const PutEventsSchema = z.object({
  Entries: z
    .array(
      z.object({
        Source: z.string().min(1),
        DetailType: z.string().min(1),
        Detail: z.string().transform((detail): unknown => JSON.parse(detail)),
        Time: z.number().optional().describe('Seconds since the epoch.'),
      }),
    )
    .min(1)
    .max(10),
})

type Entry = z.infer<typeof PutEventsSchema>['Entries'][number]

/** Answers PutEvents and writes each event to a file, a line of JSON, as EventBridge would hand it to a target. */
export async function handleEvents(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  const body = await readBody(request, MAX_REQUEST_BYTES)
  const isPut = request.headers['x-amz-target'] === 'AWSEvents.PutEvents'
  const put = isPut && body !== 'too-large' ? readEntries(body.toString()) : undefined
  if (put === undefined) {
    const message = 'The local stack takes PutEvents alone, of one to ten entries and 256 KB.'
    respond(response, 400, { __type: 'ValidationException', message })
    return
  }
  const events = put.map(toEvent)
  appendFileSync(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''))
  respond(response, 200, { FailedEntryCount: 0, Entries: events.map(({ id }) => ({ EventId: id })) })
}

function readEntries(body: string): readonly Entry[] | undefined {
  try {
    return PutEventsSchema.parse(JSON.parse(body)).Entries
  } catch {
    return undefined
  }
}

function toEvent({ Source, DetailType, Detail, Time = Date.now() / 1000 }: Entry) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType,
    source: Source,
    account: '000000000000',
    time: `${new Date(Time * 1000).toISOString().slice(0, 19)}Z`,
    region: 'us-east-1',
    resources: [],
    detail: Detail,
  }
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
}
