import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

export interface StreamSource {
  readonly tell: (record: DynamoDBRecord) => void
  /** Hands over what there is and resolves; gives up on what the handler still fails. */
  stop(): Promise<void>
}

/**
 * Plays Lambda's event source mapping of a table's stream: batches in order, one at a time, and from the first record the
 * handler names again. The records are kept in memory only: those not handed over when the process is killed are lost.
 */
export function openStreamSource(handler: StreamHandler): StreamSource {
  const waiting: DynamoDBRecord[] = []
  const stopping = new AbortController()
  let sequence = 0
  let running: Promise<void> | undefined

  function tell(record: DynamoDBRecord): void {
    const SequenceNumber = String(++sequence).padStart(21, '0')
    waiting.push({ ...record, eventID: SequenceNumber, dynamodb: { ...record.dynamodb, SequenceNumber } })
    running ??= run().finally(() => (running = undefined))
  }

  async function run(): Promise<void> {
    // Off the path of the write that is being told of.
    await Promise.resolve()
    for (let pause = FIRST_PAUSE_MS; waiting.length > 0; ) {
      const handled = await handOver(waiting.slice(0, BATCH))
      waiting.splice(0, handled)
      if (handled > 0) pause = FIRST_PAUSE_MS
      else if (stopping.signal.aborted) return
      else pause = await rest(pause)
    }
  }

  /** @returns how many records need not come again */
  async function handOver(Records: DynamoDBRecord[]): Promise<number> {
    try {
      const { batchItemFailures } = await handler({ Records })
      const failed = new Set<string | undefined>(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      const first = Records.findIndex(({ eventID }) => failed.has(eventID))
      return first === -1 ? Records.length : first
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error
      process.emitWarning(`a batch of changes failed: ${name}`, 'LocalStackWarning')
      return 0
    }
  }

  async function rest(pause: number): Promise<number> {
    await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
    return Math.min(pause * 2, LONGEST_PAUSE_MS)
  }

  return {
    tell,
    async stop() {
      stopping.abort()
      await running
    },
  }
}

const BATCH = 100
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5000
