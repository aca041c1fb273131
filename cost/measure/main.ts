import { writeFileSync } from 'node:fs'
import { startIssuer } from '../../tests/api/start-issuer.ts'
import { type Measured, MeasuredSchema } from '../measured.ts'
import { measureAnnouncing } from './announcing.ts'
import { measureColdStarts } from './cold-starts.ts'
import { measureEvidence } from './evidence.ts'
import { measureHeavyBatch, measureModeration } from './moderation.ts'
import { countResources } from './resources.ts'
import { measureReview } from './review.ts'
import { openRig, type Rig } from './rig.ts'

/**
 * Finds out what articles, evidence and reviews take of AWS: has the functions do the work as they are deployed, against
 * the local stack, and counts. Writes `measured.json`, from which `npm run cost` makes a bill. Takes some five minutes.
 */
async function main(): Promise<void> {
  const rig = await openRig()
  try {
    const measured = MeasuredSchema.parse(await measure(rig))
    writeFileSync(new URL('../measured.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`)
  } finally {
    await rig.close()
  }
}

/** Reviews come before evidence and after the articles that sell: they need something to review. */
async function measure(rig: Rig): Promise<Measured> {
  const heavyBatch = await measureHeavyBatch(rig)
  const judge = await rig.boot('moderate')
  const reporting = await measureModeration(rig, judge, 'reporting')
  const selling = await measureModeration(rig, judge, 'selling')
  const issuer = await startIssuer()
  try {
    const review = await measureReview(rig, judge, issuer)
    const indexer = await rig.boot('index-evidence')
    const evidence = await measureEvidence(rig, indexer)
    return {
      node: process.version,
      reporting,
      selling,
      review,
      evidence,
      announcing: await measureAnnouncing(rig, judge),
      heavyBatch,
      coldStartMs: await measureColdStarts(rig),
      stack: countResources(),
    }
  } finally {
    await issuer.close()
  }
}

await main()
