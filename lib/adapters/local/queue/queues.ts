import { randomUUID } from 'node:crypto'
import { openJournal } from '../journal.ts'
import type { Message, MessageAttributes, QueueSettings, ReceivedMessage } from './message.ts'
import type { MessageQueue, QueueDepth } from './message-queue.ts'
import type { QueueEntry } from './queue-entry.ts'
import { QueueError } from './queue-error.ts'
import { QueueStates } from './queue-states.ts'
import { parseReceiptHandle, toReceiptHandle } from './receipt.ts'
import { createWaitingRoom, type WaitingRoom } from './waiting-room.ts'

export interface MessageDraft {
  readonly body: string
  readonly attributes?: MessageAttributes
  readonly delayMs?: number
}

export interface ReceiveOptions {
  readonly max: number
  /** How long to wait for a first message; Infinity waits until `signal` aborts. */
  readonly waitMs: number
  readonly visibilityTimeoutMs?: number
  readonly signal: AbortSignal
}

/** Durable queues. Every method throws QueueError for what SQS refuses. */
export interface Queues {
  readonly names: readonly string[]
  settings(queue: string): QueueSettings
  depth(queue: string): QueueDepth
  /** Durable when it returns. */
  send(queue: string, draft: MessageDraft): Message
  receive(queue: string, options: ReceiveOptions): Promise<readonly ReceivedMessage[]>
  delete(queue: string, receiptHandle: string): void
  changeVisibility(queue: string, receiptHandle: string, timeoutMs: number): void
  purge(queue: string): void
  close(): void
}

export interface QueuesOptions {
  readonly path: string
  readonly queues: readonly QueueSettings[]
  readonly clock: () => number
}

/** Opens the queues kept in the journal at `path`; messages that were in flight are visible again. */
export function openQueues(options: QueuesOptions): Queues {
  return new DurableQueues(options)
}

// A timer sleeps when the laptop does, and an injected clock moves without one: due messages are looked for this often.
const LONGEST_TIMER_MS = 1000

class DurableQueues implements Queues {
  readonly #states = new QueueStates()
  readonly #settings: ReadonlyMap<string, QueueSettings>
  readonly #waiting = new Map<string, WaitingRoom>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #clock: () => number
  readonly #commit: (entry: QueueEntry) => void
  readonly close: () => void

  constructor({ path, queues, clock }: QueuesOptions) {
    const journal = openJournal<QueueEntry>(path, {
      replay: (entry) => this.#states.apply(entry),
      snapshot: () => this.#states.snapshot(),
    })
    this.#clock = clock
    this.#settings = new Map(queues.map((settings) => [settings.name, settings]))
    for (const { name } of queues) {
      this.#states.declare(name)
      this.#waiting.set(name, createWaitingRoom())
    }
    this.#commit = (entry) => {
      journal.append(entry)
      this.#states.apply(entry)
    }
    this.close = () => {
      for (const timer of this.#timers.values()) clearTimeout(timer)
      journal.close()
    }
  }

  get names(): readonly string[] {
    return [...this.#settings.keys()]
  }

  settings(queue: string): QueueSettings {
    const settings = this.#settings.get(queue)
    if (settings === undefined) throw new QueueError('QueueDoesNotExist', 'The specified queue does not exist.')
    return settings
  }

  depth(queue: string): QueueDepth {
    const state = this.#state(queue)
    state.firstVisible(this.#clock())
    return state.depth
  }

  send(queue: string, draft: MessageDraft): Message {
    this.settings(queue)
    const sentAt = this.#clock()
    const message: Message = {
      id: randomUUID(),
      body: draft.body,
      attributes: draft.attributes ?? {},
      sentAt,
      availableAt: sentAt + (draft.delayMs ?? 0),
      receiveCount: 0,
    }
    this.#commit({ op: 'send', queue, message })
    this.#announce(queue)
    return message
  }

  async receive(queue: string, options: ReceiveOptions): Promise<readonly ReceivedMessage[]> {
    const timeoutMs = options.visibilityTimeoutMs ?? this.settings(queue).visibilityTimeoutMs
    const giveUpAt = performance.now() + options.waitMs
    for (;;) {
      if (options.signal.aborted) return []
      const received = this.#lease(queue, options.max, timeoutMs)
      const leftMs = giveUpAt - performance.now()
      if (received.length > 0 || leftMs <= 0) return received

      const woken = this.#waiting.get(queue)?.wait(leftMs, options.signal)
      this.#announce(queue)
      await woken
    }
  }

  delete(queue: string, receiptHandle: string): void {
    const id = this.#leased(queue, receiptHandle)
    if (id !== undefined) this.#commit({ op: 'delete', queue, id })
  }

  changeVisibility(queue: string, receiptHandle: string, timeoutMs: number): void {
    const id = this.#leased(queue, receiptHandle)
    const state = this.#state(queue)
    const message = id === undefined ? undefined : state.find(id)
    state.firstVisible(this.#clock())
    if (message === undefined || !state.isHidden(message.id)) {
      throw new QueueError('MessageNotInflight', 'The specified message is not in flight.')
    }
    if (timeoutMs === 0) state.show(message)
    else state.hide(message, this.#clock() + timeoutMs)
    this.#announce(queue)
  }

  purge(queue: string): void {
    this.settings(queue)
    this.#commit({ op: 'purge', queue })
  }

  #state(queue: string): MessageQueue {
    this.settings(queue)
    return this.#states.declare(queue)
  }

  #lease(queue: string, max: number, timeoutMs: number): readonly ReceivedMessage[] {
    const { redrive } = this.settings(queue)
    const state = this.#state(queue)
    const now = this.#clock()
    const received: ReceivedMessage[] = []
    for (let next = state.firstVisible(now); next && received.length < max; next = state.firstVisible(now)) {
      if (redrive !== undefined && next.receiveCount >= redrive.maxReceiveCount)
        this.#redrive(queue, redrive.queue, next)
      else received.push(this.#leaseOne(queue, next.id, now, timeoutMs))
    }
    return received
  }

  #leaseOne(queue: string, id: string, now: number, timeoutMs: number): ReceivedMessage {
    this.#commit({ op: 'receive', queue, id, at: now })
    const state = this.#state(queue)
    const message = state.find(id)
    if (message === undefined) throw new Error(`message ${id} vanished from ${queue} while it was received`)
    // A timeout of 0 means received yet at once visible; hiding it until the next millisecond keeps one receive from
    // taking the same message twice.
    state.hide(message, now + Math.max(1, timeoutMs))
    const receiptHandle = toReceiptHandle({ queue, id, receiveCount: message.receiveCount })
    return { ...message, receiptHandle, firstReceivedAt: message.firstReceivedAt ?? now }
  }

  #redrive(from: string, to: string, message: Message): void {
    this.#commit({ op: 'redrive', from, to, id: message.id, source: from })
    this.#announce(to)
  }

  /** @returns the id of the message the handle leases, undefined when it was deleted or has since been received anew. */
  #leased(queue: string, receiptHandle: string): string | undefined {
    const receipt = parseReceiptHandle(receiptHandle)
    if (receipt === undefined || receipt.queue !== queue) {
      throw new QueueError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.')
    }
    const message = this.#state(queue).find(receipt.id)
    return message?.receiveCount === receipt.receiveCount ? message.id : undefined
  }

  /** Wakes receivers for what is visible, and sets the alarm for what will be. */
  #announce(queue: string): void {
    clearTimeout(this.#timers.get(queue))
    this.#timers.delete(queue)
    const state = this.#state(queue)
    const waiting = this.#waiting.get(queue)
    if (waiting === undefined || waiting.isEmpty) return

    if (state.firstVisible(this.#clock()) !== undefined) waiting.wake(state.visibleCount)
    const dueAt = state.nextDueAt
    if (waiting.isEmpty || dueAt === undefined) return
    const timer = setTimeout(
      () => this.#announce(queue),
      Math.min(LONGEST_TIMER_MS, Math.max(0, dueAt - this.#clock())),
    )
    this.#timers.set(queue, timer)
  }
}
