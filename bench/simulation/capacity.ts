/** Units that one partition of a table or an index gives a second. */
const PER_SECOND = { read: 3000, write: 1000 } as const

export type Access = keyof typeof PER_SECOND

/** What one partition gave and refused. */
export interface PartitionUse {
  readonly partition: string
  readonly access: Access
  /** Units consumed a second, on average. */
  readonly unitsPerSecond: number
  readonly accesses: number
  readonly throttled: number
}

interface Bucket {
  units: number
  at: number
  consumed: number
  accesses: number
  throttled: number
}

/**
 * Partitions as token buckets: each key has a partition of its own, which is the most that DynamoDB will ever give it.
 * @param burstSeconds how many seconds' worth of unused units a partition has kept; AWS keeps 300 but does not promise them
 */
export function createPartitions(burstSeconds: number) {
  const buckets = new Map<string, Bucket>()
  const open = (partition: string, access: Access, at: number): Bucket => {
    const key = `${access} ${partition}`
    const known = buckets.get(key)
    if (known !== undefined) return known
    const bucket = { units: PER_SECOND[access] * burstSeconds, at, consumed: 0, accesses: 0, throttled: 0 }
    buckets.set(key, bucket)
    return bucket
  }
  return {
    /** @returns whether every partition of one request has its units left at a time in seconds; if not, none is charged */
    take(charges: readonly { partition: string; access: Access; units: number }[], at: number): boolean {
      const asked = charges.map(({ partition, access, units }) => ({
        bucket: open(partition, access, at),
        access,
        units,
      }))
      for (const { bucket, access } of asked) refill(bucket, PER_SECOND[access], burstSeconds, at)
      const lacking = asked.filter(({ bucket, units }) => bucket.units < Math.min(units, 1))
      for (const { bucket } of asked) bucket.accesses++
      for (const { bucket } of lacking) bucket.throttled++
      if (lacking.length > 0) return false
      for (const { bucket, units } of asked) {
        bucket.units -= units
        bucket.consumed += units
      }
      return true
    },
    uses(seconds: number): readonly PartitionUse[] {
      return [...buckets].map(([key, { consumed, accesses, throttled }]) => {
        const access = key.startsWith('read') ? 'read' : 'write'
        const partition = key.slice(access.length + 1)
        return { partition, access, unitsPerSecond: consumed / seconds, accesses, throttled }
      })
    },
  }
}

function refill(bucket: Bucket, perSecond: number, burstSeconds: number, at: number): void {
  bucket.units = Math.min(perSecond * burstSeconds, bucket.units + (at - bucket.at) * perSecond)
  bucket.at = at
}
