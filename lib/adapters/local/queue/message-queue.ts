import { Deadlines } from './deadlines.ts'
import type { Message } from './message.ts'

export interface QueueDepth {
  readonly visible: number
  readonly inFlight: number
  readonly delayed: number
}

/** One queue's messages: which may be received now, which are hidden and until when. Knows no clock, file or network. */
export class MessageQueue {
  readonly #visible = new Map<string, Message>()
  readonly #hidden = new Map<string, { readonly message: Message; readonly until: number }>()
  readonly #deadlines = new Deadlines()

  get depth(): QueueDepth {
    let delayed = 0
    for (const { message } of this.#hidden.values()) if (message.receiveCount === 0) delayed += 1
    return { visible: this.#visible.size, inFlight: this.#hidden.size - delayed, delayed }
  }

  get visibleCount(): number {
    return this.#visible.size
  }

  /** When the next hidden message is due to become visible; undefined when none is hidden. */
  get nextDueAt(): number | undefined {
    this.#dropOutdatedDeadlines()
    return this.#deadlines.earliest?.at
  }

  find(id: string): Message | undefined {
    return this.#visible.get(id) ?? this.#hidden.get(id)?.message
  }

  isHidden(id: string): boolean {
    return this.#hidden.has(id)
  }

  /** Adds the message, or replaces it, as one that can be received at once. */
  show(message: Message): void {
    this.remove(message.id)
    this.#visible.set(message.id, message)
  }

  /** Adds the message, or replaces it, as one that cannot be received before `until`. */
  hide(message: Message, until: number): void {
    this.remove(message.id)
    this.#hidden.set(message.id, { message, until })
    this.#deadlines.add({ id: message.id, at: until })
  }

  remove(id: string): void {
    this.#visible.delete(id)
    this.#hidden.delete(id)
  }

  clear(): void {
    this.#visible.clear()
    this.#hidden.clear()
    this.#deadlines.clear()
  }

  /** @returns the message that has waited longest, letting those whose time has come appear first. */
  firstVisible(now: number): Message | undefined {
    this.#showDue(now)
    return this.#visible.values().next().value
  }

  *messages(): Iterable<Message> {
    yield* this.#visible.values()
    for (const { message } of this.#hidden.values()) yield message
  }

  #showDue(now: number): void {
    for (let due = this.nextDueAt; due !== undefined && due <= now; due = this.nextDueAt) {
      const id = this.#deadlines.earliest?.id ?? ''
      const hidden = this.#hidden.get(id)
      if (hidden !== undefined) this.show(hidden.message)
    }
  }

  /** A deadline outlives its message's deletion or new visibility; it counts only while the message still has it. */
  #dropOutdatedDeadlines(): void {
    for (let next = this.#deadlines.earliest; next !== undefined; next = this.#deadlines.earliest) {
      if (this.#hidden.get(next.id)?.until === next.at) return
      this.#deadlines.removeEarliest()
    }
  }
}
