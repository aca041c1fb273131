import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { upload } from '../../lib/adapters/aws/index.ts'
import { loadEngine } from '../../lib/adapters/node/index.ts'
import { type Pipeline, startPipeline } from '../../lib/cli/pipeline.ts'
import { BOATS } from '../aws/verdict-record.ts'

const directory = mkdtempSync(join(tmpdir(), 'copydesk-market-'))
let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline({ directory, port: 0, market: 'de' })
})

afterAll(async () => {
  await pipeline.close()
  rmSync(directory, { recursive: true, force: true })
})

it('a stack started for a market judges by the rules that count there', async () => {
  const { clients, place, verdicts } = pipeline
  const article = 'articles/boats.txt'
  const bytes = new TextEncoder().encode(BOATS)

  await upload(clients.s3, { bucket: place.intakeBucket, article, bytes, mediaType: 'text/plain; charset=utf-8' })

  await expect
    .poll(async () => (await verdicts.find(article))?.verdict.engine.pack.sha256, { timeout: 20_000 })
    .toBe(loadEngine(undefined, 'de').identity.pack.sha256)
})
