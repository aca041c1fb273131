import { createHash } from 'node:crypto'
import { loadEngine } from '../../lib/adapters/node/index.ts'
import { createArticleJudge, type EvidencePost, type Intake } from '../../lib/app/index.ts'
import type { createMemory } from './in-memory.ts'

const engine = loadEngine()

export const ARTICLE = Buffer.from(
  'Corvane sold 40 boats in the spring quarter.\nThat is four more than it sold a year ago, Corvane said.',
)

/** Prices whose symbol is the key of the company the article speaks of. */
export const PRICES = Buffer.from(
  'symbol,date,close,currency\nCORVANE,2025-09-29,41.20,USD\nCORVANE,2025-09-30,42.00,USD\n',
)
export const LATER_PRICES = Buffer.from('symbol,date,close,currency\nCORVANE,2025-10-01,43.10,USD\n')

export function intakeOf(memory: ReturnType<typeof createMemory>, overrides: Partial<Intake> = {}): Intake {
  const clock = () => new Date('2026-01-05T10:00:00.000Z')
  const judge = { ...createArticleJudge(engine), entitiesOf: () => ['corvane'] }
  return { engine, judge, clock, maxBytes: 1000, maxReceives: 3, ...memory, ...overrides }
}

export function postOf(memory: ReturnType<typeof createMemory>, overrides: Partial<EvidencePost> = {}): EvidencePost {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return { sha256, maxReceives: 3, ...memory, ...overrides }
}

export function message(key: string, sequencer = '01', receives = 1) {
  const object = { key, sequencer }
  const record = { eventName: 'ObjectCreated:Put', eventTime: 't', s3: { bucket: { name: 'intake' }, object } }
  return { messageId: `m-${key}`, receives, body: JSON.stringify({ Records: [record] }) }
}
