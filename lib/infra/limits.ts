import { Duration } from 'aws-cdk-lib'
import { MAX_BYTES } from '../contracts/config.ts'

/** The sizes that more than one room must agree on. */
export const limits = {
  /** Larger uploads are abstained from, never cut short. */
  maxBytes: MAX_BYTES,
  /** Deliveries after which the function gives up and buries the message with its reason. */
  maxReceives: 3,
  /** Deliveries after which the queue itself gives up: two more tries at burying, should that have failed. */
  maxReceivesOfQueue: 5,
  /** The longest one batch may take. */
  judgingTimeout: Duration.seconds(30),
  /** The longest the indexing of one piece of evidence may take: 25 MiB of facts, written page by page. */
  indexingTimeout: Duration.seconds(120),
  /** The longest one request to the review API may take. */
  reviewTimeout: Duration.seconds(15),
  /** The longest it may take to count the queue. */
  measuringTimeout: Duration.seconds(30),
  /** Requests to the review API a second, from everybody together; a desk of a hundred people needs a tenth of it. */
  requestsPerSecond: 100,
  requestsAtOnce: 200,
  /** Pieces of evidence indexed side by side; the least that Lambda takes as a bound. */
  maxIndexers: 2,
  /** Announcing waits for others and works little: a quarter of the memory. */
  announcingMemoryMiB: 256,
  /** The longest the announcing of one batch of changes may take. */
  announcingTimeout: Duration.seconds(30),
  /** Changes announced at a time. */
  changesAtOnce: 100,
  /** Batches of one shard of the stream announced side by side, each of other articles. */
  announcersPerShard: 4,
  /** The longest one delivery to a receiver outside may take: it is given ten seconds to answer. */
  deliveryTimeout: Duration.seconds(20),
  /** Between two tries to deliver. */
  deliveryPause: Duration.minutes(5),
  /** Tries to deliver, a day of them, after which the announcement is buried with the last reason. */
  maxDeliveries: 288,
  /**
   * Memory buys processor time too: the share of one core grows with it. What an article costs hardly depends on it, so a
   * batch of ten articles of a megabyte decides: with 512 MiB it would take longer than `judgingTimeout`, with 768 nearly.
   * `npm run -s cost:memory` prints the measurements.
   */
  memoryMiB: 1024,
  /** Uploads handed over at a time. */
  batchSize: 10,
  /** Batches judged side by side. It caps what a flood of uploads can cost and leaves the account's other functions room. */
  maxConcurrency: 20,
} as const

/** AWS advises six function timeouts, so that no upload is redelivered while it is still being judged. */
export const visibilityTimeout = Duration.seconds(6 * limits.judgingTimeout.toSeconds())
export const evidenceVisibilityTimeout = Duration.seconds(6 * limits.indexingTimeout.toSeconds())
