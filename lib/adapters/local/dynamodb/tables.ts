import { mkdirSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { DynamoDBRecord } from 'aws-lambda'
import dynalite from 'dynalite'
import { readBody } from '../read-body.ts'
import { type Arrived, ask, forward } from './ask.ts'
import { type WrittenItem, writeAndTell, writtenItem } from './change-stream.ts'
import { createTurns } from './turns.ts'

export interface Tables {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Tells of each change to the items of a table with a sort key, in order, before the change is acknowledged. */
  follow(follower: Follower): void
  close(): Promise<void>
}

/** Who follows the changes to the items of a table with this sort key. */
export interface Follower {
  readonly table: string
  readonly sortKey: string
  readonly tell: (record: DynamoDBRecord) => void
}

const MAX_REQUEST_BYTES = 16 * 1024 * 1024

/** Opens DynamoDB tables kept under `directory`. What is acknowledged survives a killed process. */
export function openTables(directory: string): Tables {
  mkdirSync(directory, { recursive: true })
  const server = dynalite({ path: directory, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  const followers: Follower[] = []
  const inTurn = createTurns()

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_REQUEST_BYTES)
    if (body === 'too-large') {
      response.writeHead(413).end()
      return
    }
    const { headers, method, url } = request
    const arrived = { headers, method, url, body }
    const written = followers.length === 0 ? undefined : writtenItem(arrived)
    const follower = written && followers.find((candidate) => isOf(candidate, written))
    if (written === undefined || follower === undefined) forward(server, arrived, response)
    else await inTurn(JSON.stringify(written), () => write(arrived, written, follower, response))
  }

  async function write(request: Arrived, written: WrittenItem, follower: Follower, response: ServerResponse) {
    const { answer, record } = await writeAndTell(request, written, (question) => ask(server, question))
    if (record !== undefined) follower.tell(record)
    response.statusCode = answer.status
    for (const [name, value] of answer.headers) response.setHeader(name, value)
    response.end(answer.body)
  }

  return { handle, follow: (follower) => void followers.push(follower), close: () => closeServer(server) }
}

function isOf({ table, sortKey }: Follower, written: WrittenItem): boolean {
  return written.table === table && written.key['sk']?.S === sortKey
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
