import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { DeliveryRoom } from '../../app/index.ts'
import type { DeliverConfig } from '../../contracts/index.ts'
import { createWebhook } from '../webhook/index.ts'
import { createSqsDeadLetters } from './sqs-dead-letters.ts'
import { createWebhookSecrets } from './webhook-secrets.ts'

/** Wires delivery to a receiver outside, and to AWS. */
export function composeDelivery(config: DeliverConfig): DeliveryRoom {
  const clock = () => new Date()
  const secrets = createWebhookSecrets(new SecretsManagerClient(), config.COPYDESK_WEBHOOK_SECRET, clock)
  return {
    webhook: createWebhook({ url: config.COPYDESK_WEBHOOK_URL, secrets, clock }),
    deadLetters: createSqsDeadLetters(new SQSClient(), config.COPYDESK_DEAD_LETTER_URL),
    maxReceives: config.COPYDESK_MAX_RECEIVES,
  }
}
