import { CopydeskError } from '../../contracts/errors.ts'

export interface BucketOptions {
  readonly name: string
  readonly versioned: boolean
  /** Objects whose key has a prefix are announced to its queue as they are created. */
  readonly notify?: readonly { readonly queue: string; readonly prefix: string }[]
}

export interface QueueOptions {
  readonly name: string
  readonly visibilityTimeoutMs: number
  readonly redrive?: { readonly queue: string; readonly maxReceiveCount: number }
}

export interface LocalStackOptions {
  /** Everything is stored under here and survives a restart. */
  readonly directory: string
  /** 0 takes any free port. */
  readonly port: number
  readonly buckets: readonly BucketOptions[]
  readonly queues: readonly QueueOptions[]
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly clock?: () => number
  /** The largest object taken in one put; default 5 GiB, as on AWS. */
  readonly maxObjectBytes?: number
}

const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const QUEUE_NAME = /^[\w-]{1,80}$/

/** Throws CopydeskError `options-invalid`, naming the first thing wrong. */
export function checkOptions({ buckets, queues }: LocalStackOptions): void {
  const names = new Set(queues.map(({ name }) => name))
  check(names.size === queues.length, 'two queues have the same name')
  check(new Set(buckets.map(({ name }) => name)).size === buckets.length, 'two buckets have the same name')
  for (const { name, visibilityTimeoutMs, redrive } of queues) {
    check(QUEUE_NAME.test(name), `${name} cannot name a queue`)
    check(visibilityTimeoutMs >= 0, `the visibility timeout of ${name} is negative`)
    if (redrive === undefined) continue
    check(names.has(redrive.queue) && redrive.queue !== name, `${name} redrives to ${redrive.queue}, which it cannot`)
    check(redrive.maxReceiveCount >= 1, `${name} redrives before the first receive`)
  }
  for (const { name, notify = [] } of buckets) {
    check(BUCKET_NAME.test(name), `${name} cannot name a bucket`)
    for (const { queue } of notify) check(names.has(queue), `${name} notifies ${queue}, which is not a queue here`)
  }
}

function check(holds: boolean, wrong: string): void {
  if (holds) return
  throw new CopydeskError('options-invalid', `the local stack cannot be set up: ${wrong}`, {
    hint: 'Correct the buckets and queues it is started with.',
  })
}
