import type { AwsClients } from '../../lib/adapters/aws/index.ts'
import { createClients } from '../../lib/adapters/aws/index.ts'

/** What a command asks of the table, as far as a trouble has to know it. */
export interface Asked {
  readonly command: string
  readonly sk: string
}

/** Clients on which some commands fail before they are sent. @param trouble gives what to fail with, if at all */
export function createFailingClients(endpoint: string, trouble: (asked: Asked) => Error | undefined): AwsClients {
  const clients = createClients({ endpoint, s3PathStyle: true })
  clients.dynamodb.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const failure = trouble({ command: commandName, sk: sortKeyOf(args.input) })
        if (failure !== undefined) throw failure
        return next(args)
      },
    { step: 'initialize', priority: 'high' },
  )
  return clients
}

/** Clients on which the answer to the first update is lost on its way, so that the client sends it once more. */
export function createDeafClients(endpoint: string): AwsClients {
  const clients = createClients({ endpoint, s3PathStyle: true })
  let isLost = false
  clients.dynamodb.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args)
        if (isLost || commandName !== 'UpdateItemCommand') return answer
        isLost = true
        throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
      },
    { step: 'deserialize', priority: 'high' },
  )
  return clients
}

function sortKeyOf(input: object): string {
  const item: unknown = 'Item' in input ? input.Item : 'Key' in input ? input.Key : undefined
  return typeof item === 'object' && item !== null && 'sk' in item ? keyText(item.sk) : ''
}

/** Of a document client's value or a plain one's. */
function keyText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'S' in value) return String(value.S)
  return String(value)
}
