import { toQueueArn } from './queue-address.ts'
import { QueueError } from './queue-error.ts'
import type { Queues } from './queues.ts'

/** @returns what GetQueueAttributes says of a queue, reduced to `names`. Throws QueueError for a name it does not know. */
export function describeQueue(queues: Queues, queue: string, names: readonly string[]): Record<string, string> {
  const all = allAttributes(queues, queue)
  if (names.includes('All')) return all
  return Object.fromEntries(
    names.map((name) => {
      const value = all[name]
      if (value === undefined && name !== 'RedrivePolicy') {
        throw new QueueError('InvalidAttributeName', `Unknown Attribute ${name}.`)
      }
      return [name, value ?? '']
    }),
  )
}

function allAttributes(queues: Queues, queue: string): Record<string, string> {
  const { visibilityTimeoutMs, redrive } = queues.settings(queue)
  const depth = queues.depth(queue)
  return {
    QueueArn: toQueueArn(queue),
    ApproximateNumberOfMessages: String(depth.visible),
    ApproximateNumberOfMessagesNotVisible: String(depth.inFlight),
    ApproximateNumberOfMessagesDelayed: String(depth.delayed),
    VisibilityTimeout: String(visibilityTimeoutMs / 1000),
    DelaySeconds: '0',
    ReceiveMessageWaitTimeSeconds: '0',
    MaximumMessageSize: '1048576',
    ...(redrive !== undefined && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: toQueueArn(redrive.queue),
        maxReceiveCount: redrive.maxReceiveCount,
      }),
    }),
  }
}
