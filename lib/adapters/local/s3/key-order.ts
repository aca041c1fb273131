/** Compares keys by their UTF-8 bytes, the order S3 lists them in, which differs from UTF-16 above U+D7FF. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Keys kept in listing order. */
export class SortedKeys {
  #sorted: string[] = []
  #added: string[] = []

  add(key: string): void {
    this.#added.push(key)
  }

  delete(key: string): void {
    this.#settle()
    const index = this.#firstAtOrAfter(key)
    if (this.#sorted[index] === key) this.#sorted.splice(index, 1)
  }

  /** The keys at or after `start`, in order. */
  *from(start: string): Iterable<string> {
    this.#settle()
    for (let index = this.#firstAtOrAfter(start); index < this.#sorted.length; index += 1) {
      yield this.#sorted[index] ?? ''
    }
  }

  /** A few new keys are put in their places; a replayed journal brings thousands, which one sort places sooner. */
  #settle(): void {
    if (this.#added.length > 32) this.#sorted = [...this.#sorted, ...this.#added].toSorted(compareKeys)
    else for (const key of this.#added) this.#sorted.splice(this.#firstAtOrAfter(key), 0, key)
    this.#added = []
  }

  #firstAtOrAfter(key: string): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareKeys(this.#sorted[middle] ?? '', key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Surrogates stand for code points above U+FFFF, so they sort after U+E000 to U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000
}
