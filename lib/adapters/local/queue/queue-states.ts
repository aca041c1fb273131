import type { Message } from './message.ts'
import { MessageQueue } from './message-queue.ts'
import type { QueueEntry } from './queue-entry.ts'

/** All queues by name, rebuilt from and summarised as journal entries. */
export class QueueStates {
  readonly #queues = new Map<string, MessageQueue>()

  get names(): readonly string[] {
    return [...this.#queues.keys()]
  }

  get(name: string): MessageQueue | undefined {
    return this.#queues.get(name)
  }

  /** A queue that is no longer declared keeps its messages: they are found again once it is. */
  declare(name: string): MessageQueue {
    const known = this.#queues.get(name)
    if (known !== undefined) return known
    const queue = new MessageQueue()
    this.#queues.set(name, queue)
    return queue
  }

  apply(entry: QueueEntry): void {
    switch (entry.op) {
      case 'send':
        return this.#place(entry.queue, entry.message)
      case 'receive':
        return this.#count(entry.queue, entry.id, entry.at)
      case 'delete':
        return this.declare(entry.queue).remove(entry.id)
      case 'redrive':
        return this.#redrive(entry)
      case 'purge':
        return this.declare(entry.queue).clear()
      default:
        entry satisfies never
    }
  }

  *snapshot(): Iterable<QueueEntry> {
    for (const [queue, state] of this.#queues) {
      for (const message of state.messages()) yield { op: 'send', queue, message }
    }
  }

  #place(name: string, message: Message): void {
    const queue = this.declare(name)
    if (message.receiveCount === 0 && message.availableAt > message.sentAt) queue.hide(message, message.availableAt)
    else queue.show(message)
  }

  #count(name: string, id: string, at: number): void {
    const queue = this.declare(name)
    const message = queue.find(id)
    if (message !== undefined) queue.show(afterReceive(message, at))
  }

  #redrive(entry: QueueEntry & { readonly op: 'redrive' }): void {
    const message = this.declare(entry.from).find(entry.id)
    this.declare(entry.from).remove(entry.id)
    if (message === undefined) return
    const { firstReceivedAt: _, ...kept } = message
    this.declare(entry.to).show({ ...kept, receiveCount: 0, deadLetterSource: entry.source })
  }
}

function afterReceive(message: Message, at: number): Message {
  return {
    ...message,
    receiveCount: message.receiveCount + 1,
    firstReceivedAt: message.firstReceivedAt ?? at,
  }
}
