interface BulkWish {
  readonly rule: string
  /** Only findings of this template. */
  readonly template?: string
  readonly publisher?: string | undefined
  /** Fingerprint of a finding; those in much the same words are chosen to begin with. */
  readonly like?: string
}

/** @returns the address at which findings of one rule are answered together. */
export function toBulk(wish: BulkWish): string {
  const given = Object.entries(wish).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return `/bulk?${new URLSearchParams(given)}`
}
