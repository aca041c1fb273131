import { describe, expect, it, vi } from 'vitest'
import { createModerateHandler } from '../../lambdas/moderate.ts'
import { CopydeskError } from '../../lib/contracts/index.ts'
import { ARTICLE, intakeOf, message } from '../app/evidence.ts'
import { createMemory } from '../app/in-memory.ts'
import { batchOf } from './sqs-batch.ts'

vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true'
})

const KEYS = ['articles/a.txt', 'articles/b.txt', 'articles/c.txt']

describe('a batch of which one message fails', () => {
  it('gives back that message alone, and the others have their verdicts', async () => {
    const memory = createMemory(Object.fromEntries(KEYS.map((key) => [key, { bytes: ARTICLE }])))
    const verdicts: typeof memory.verdicts = {
      ...memory.verdicts,
      file: (record, standing) =>
        record.upload.article === 'articles/b.txt'
          ? Promise.reject(new CopydeskError('store-unavailable', 'filing a verdict failed: ThrottlingException'))
          : memory.verdicts.file(record, standing),
    }
    const handle = createModerateHandler(() => intakeOf(memory, { verdicts }))

    const response = await handle(batchOf(KEYS.map((key) => message(key))))

    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-articles/b.txt' }] })
    const found = await Promise.all(KEYS.map(async (key) => (await memory.verdicts.find(key)) !== undefined))
    expect(found).toEqual([true, false, true])
  })
})
