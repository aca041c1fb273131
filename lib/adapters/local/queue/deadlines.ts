export interface Deadline {
  readonly id: string
  readonly at: number
}

/** A binary heap of what is due when, earliest first. */
export class Deadlines {
  readonly #heap: Deadline[] = []

  get earliest(): Deadline | undefined {
    return this.#heap[0]
  }

  add(deadline: Deadline): void {
    let hole = this.#heap.push(deadline) - 1
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      if (this.#at(parent) <= deadline.at) break
      this.#move(parent, hole)
      hole = parent
    }
    this.#heap[hole] = deadline
  }

  removeEarliest(): void {
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return
    let hole = 0
    for (;;) {
      const left = 2 * hole + 1
      const child = this.#at(left + 1) < this.#at(left) ? left + 1 : left
      if (this.#at(child) >= last.at) break
      this.#move(child, hole)
      hole = child
    }
    this.#heap[hole] = last
  }

  clear(): void {
    this.#heap.length = 0
  }

  #at(index: number): number {
    return this.#heap[index]?.at ?? Number.POSITIVE_INFINITY
  }

  #move(from: number, to: number): void {
    const deadline = this.#heap[from]
    if (deadline !== undefined) this.#heap[to] = deadline
  }
}
