/** Posting to a receiver outside: signed, over TLS, to public addresses only. */

export { createWebhook, type WebhookOptions } from './create-webhook.ts'
