import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeVerdicts } from '../../../lib/adapters/aws/index.ts'
import { openDeployment } from './deployment.ts'
import { type SynthesisedBundle, synthesiseBundle } from './synthesised-bundle.ts'

const KEY = 'archive/halden/2019/two words.txt'
const ARTICLE = 'Halden Optics sold 40 lenses in the spring quarter, the company said on Monday.'

let bundle: SynthesisedBundle

beforeAll(async () => {
  bundle = await synthesiseBundle()
}, 180_000)

afterAll(() => bundle.remove())

describe('the deployed backfill function', () => {
  it('holds its code, up to 1,100 KiB, and the trained weights', () => {
    expect(readdirSync(bundle.backfillFolder).toSorted()).toEqual(['index.mjs', 'weights.bin'])
    expect(statSync(join(bundle.backfillFolder, 'index.mjs')).size).toBeLessThanOrEqual(1100 * 1024)
  })

  it('judges a batch as the state machine hands it over, once, and logs no word of it', async () => {
    const { clients, boot } = await openDeployment()
    const backfill = await boot(bundle.backfillFolder)
    const object = { Bucket: 'intake', Key: KEY, Body: ARTICLE, ContentType: 'text/plain' }
    await clients.s3.send(new PutObjectCommand(object))
    const batch = { keys: [KEY, 'archive/gone.txt'], encoded: false, rate: 20, lanes: 4, attempt: 0 }

    const first = await backfill.invoke(batch)
    const again = await backfill.invoke({ ...batch, keys: [encodeURIComponent(KEY)], encoded: true })

    const verdicts = composeVerdicts({ table: 'records', snapshotBucket: 'snapshots' }, clients)
    expect(first).toMatchObject({ judged: 1, skipped: 0, missing: 1, buried: 0 })
    expect(again).toEqual({ judged: 0, skipped: 1, missing: 0, buried: 0, pauseMs: 0 })
    expect((await verdicts.find(KEY))?.verdict).toMatchObject({ disposition: 'clear', text: { content: ARTICLE } })
    expect(backfill.log()).toContain('batch handled')
    expect(backfill.log()).not.toContain('lenses')
  }, 60_000)
})
