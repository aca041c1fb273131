import type { ReviewClient } from '../../client/index.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { findDeskAddress, LIVE_DESK, openDesk } from '../desk/index.ts'
import type { SmokeStack } from './smoke-stack.ts'
import type { SmokeTarget } from './target.ts'

/** Opens a stack with the adapters that its own functions use. */
export async function openStack(
  target: SmokeTarget,
  invocation: Invocation,
  shell: Shell,
): Promise<SmokeStack & { close(): void }> {
  const { composeVerdicts, createClients, createDynamoDbReviews, createTraces, upload } = await import(
    '../../adapters/aws/index.ts'
  )
  const { endpoint, region, table, intakeBucket } = target
  const clients = createClients(
    endpoint === undefined ? { ...(region !== undefined && { region }) } : { endpoint, s3PathStyle: true },
  )
  return {
    put: (article, bytes) =>
      upload(clients.s3, { bucket: intakeBucket, article, bytes, mediaType: 'text/plain; charset=utf-8' }),
    verdicts: composeVerdicts(target, clients),
    reviews: createDynamoDbReviews({ client: clients.dynamodb, table }),
    traces: createTraces(clients, target),
    desk: openDeskOf(target, invocation, shell),
    close: () => clients.close(),
  }
}

/** A local desk takes one's word, a deployed one a token; no other desk that the environment names is meant. */
function openDeskOf({ desk, endpoint }: SmokeTarget, invocation: Invocation, shell: Shell): ReviewClient | undefined {
  const token = shell.environment['COPYDESK_TOKEN'] ?? ''
  if (endpoint === undefined && token === '') return undefined
  const values = new Map([...invocation.values, ['desk', desk]])
  const environment =
    endpoint === undefined ? { COPYDESK_TOKEN: token } : { COPYDESK_AS: shell.environment['COPYDESK_AS'] }
  const address = findDeskAddress({ ...invocation, values }, { ...shell, environment }, LIVE_DESK)
  return address && openDesk(address)
}
