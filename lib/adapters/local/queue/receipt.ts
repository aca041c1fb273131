/** What a receipt handle says: which receive of which message, in which queue. */
export interface Receipt {
  readonly queue: string
  readonly id: string
  readonly receiveCount: number
}

/** Naming the receive makes a handle outlive a restart, and go stale as soon as the message is received again. */
export function toReceiptHandle(receipt: Receipt): string {
  return Buffer.from([receipt.queue, receipt.id, receipt.receiveCount].join('\n')).toString('base64url')
}

/** @returns undefined for text that no queue of ours gave out. */
export function parseReceiptHandle(handle: string): Receipt | undefined {
  const [queue, id, count, ...rest] = Buffer.from(handle, 'base64url').toString('utf8').split('\n')
  const receiveCount = Number(count)
  if (queue === undefined || id === undefined || rest.length > 0) return undefined
  return Number.isInteger(receiveCount) && receiveCount > 0 ? { queue, id, receiveCount } : undefined
}
