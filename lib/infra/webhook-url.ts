import type { Node } from 'constructs'
import { WebhookUrlSchema } from '../contracts/config.ts'

/** @returns the address named in the context (`-c webhook=https://cms.example.com/hook`), or undefined if none is */
export function readWebhookUrl(node: Node): string | undefined {
  const given: unknown = node.tryGetContext('webhook') ?? undefined
  if (given === undefined) return undefined
  const url = WebhookUrlSchema.safeParse(given)
  if (url.success) return url.data
  throw new Error('Name a receiver with -c webhook=https://cms.example.com/hook, without a name or password in it.')
}
