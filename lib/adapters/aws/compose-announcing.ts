import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { AnnouncingRoom } from '../../app/index.ts'
import type { AnnounceConfig } from '../../contracts/index.ts'
import type { Sha256 } from '../../engine/index.ts'
import { createEventBridgeBus } from './announcements/eventbridge-bus.ts'
import { type ClientOptions, placeOf } from './clients.ts'
import { createSqsDeadLetters } from './sqs-dead-letters.ts'

/** What announcing needs: a bundle of its own holds no more. */
export interface AnnouncingClients {
  readonly eventBridge: EventBridgeClient
  readonly sqs: SQSClient
}

/** Clients for AWS, or for the local stack when an endpoint is given. */
export function createAnnouncingClients(options: ClientOptions = {}): AnnouncingClients {
  return { eventBridge: new EventBridgeClient(placeOf(options)), sqs: new SQSClient(placeOf(options)) }
}

/** Wires announcing to AWS. */
export function composeAnnouncing(config: AnnounceConfig, clients: AnnouncingClients, sha256: Sha256): AnnouncingRoom {
  return {
    bus: createEventBridgeBus(clients.eventBridge, config.COPYDESK_BUS),
    deadLetters: createSqsDeadLetters(clients.sqs, config.COPYDESK_DEAD_LETTER_URL),
    sha256,
  }
}
