import type { Message } from './message.ts'

/** One line of the queues' journal. What is in flight is not recorded: after a restart it is visible again. */
export type QueueEntry =
  | { readonly op: 'send'; readonly queue: string; readonly message: Message }
  | { readonly op: 'receive'; readonly queue: string; readonly id: string; readonly at: number }
  | { readonly op: 'delete'; readonly queue: string; readonly id: string }
  | { readonly op: 'redrive'; readonly from: string; readonly to: string; readonly id: string; readonly source: string }
  | { readonly op: 'purge'; readonly queue: string }
