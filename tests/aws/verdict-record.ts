import { loadEngine } from '../../lib/adapters/node/index.ts'
import type { VerdictRecord } from '../../lib/app/index.ts'
import { moderate, readSource } from '../../lib/engine/index.ts'

const engine = loadEngine()

/** A verdict on a text of our own, as moderation would file it. */
export function recordOf(content: string, sequencer: string, article = 'articles/boats.txt'): VerdictRecord {
  const bytes = new TextEncoder().encode(content)
  const source = readSource({ uri: `s3://intake/${article}`, mediaType: 'text/plain', bytes }, engine.sha256)
  if (source.kind !== 'text') throw new Error(source.message)
  const upload = { bucket: 'intake', article, versionId: 'v1', sequencer: sequencer.padEnd(40, '0') }
  return { upload, verdict: moderate(source, engine), judgedAt: '2026-01-05T10:00:00.000Z' }
}

export const BOATS = [
  'Brindle Marine sold 40 boats in the spring quarter, the company said on Monday.',
  'Brindle Marine stock: buy or sell?! The free analysis reveals what investors must do now.',
  'Urgent action needed: download the free report today before it is too late!',
].join('\n')
