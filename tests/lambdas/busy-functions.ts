import { createBackfillHandler } from '../../lambdas/backfill.ts'
import { createDeliverHandler } from '../../lambdas/deliver-webhook.ts'
import { createIndexHandler } from '../../lambdas/index-evidence.ts'
import { createMeasureHandler } from '../../lambdas/measure-queue.ts'
import { createModerateHandler } from '../../lambdas/moderate.ts'
import { createAnnouncingLog, createDeskTelemetry } from '../../lambdas/telemetry/index.ts'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { announceChanges } from '../../lib/app/index.ts'
import { CopydeskError } from '../../lib/contracts/index.ts'
import { announceAll, changesOf, type Step } from '../announcements/item-history.ts'
import { openRoom } from '../api/open-room.ts'
import { ARTICLE, intakeOf, message, PRICES, postOf } from '../app/evidence.ts'
import { createMemory } from '../app/in-memory.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { ANA, deskWithBoats, testDesk } from '../review/desk-of.ts'
import { batchOf } from './sqs-batch.ts'

const ADVERTISEMENT = Buffer.from(
  'Do not miss this chance! Our free report reveals the one stock that is guaranteed to double.',
)
const JUDGED: Step = { kind: 'verdict', sequencer: '01', judgedAt: '2026-11-02T08:00:00.000Z' }
const AWAY = new CopydeskError('store-unavailable', 'filing a verdict failed: ThrottlingException')

/** Each function at work, well and ill: what there is to hear of it. */
export const busy = {
  judgeArticles,
  indexEvidence,
  review,
  measure,
  announceThings,
  deliver,
  backfill,
} as const

/** All of them, one after the other. */
export async function doEverything(): Promise<void> {
  for (const work of Object.values(busy)) await work()
}

/** Judges what is fine, empty, judged already and no upload at all; and one article whose verdict cannot be filed. */
async function judgeArticles(): Promise<void> {
  const memory = createMemory({
    'articles/a.txt': { bytes: ADVERTISEMENT },
    'articles/empty.txt': { bytes: Buffer.from('\n') },
    'articles/b.txt': { bytes: ARTICLE },
  })
  const verdicts: typeof memory.verdicts = {
    ...memory.verdicts,
    file: async (record, standing) => {
      if (record.upload.article === 'articles/b.txt') throw AWAY
      return memory.verdicts.file(record, standing)
    },
  }
  const handle = createModerateHandler(() => intakeOf(memory, { verdicts }))
  const uploads = ['a', 'a', 'empty', 'b'].map((name) => upload(`articles/${name}.txt`))
  for (const sent of [...uploads, { messageId: 'm-0', body: 'no JSON' }]) await handle(batchOf([sent]))
}

/** As S3 says it, at a time. */
function upload(key: string): { readonly messageId: string; readonly body: string } {
  const { messageId, body } = message(key)
  return { messageId, body: body.replace('"eventTime":"t"', '"eventTime":"2026-01-05T09:59:59.000Z"') }
}

/** Indexes a price table, and refuses another. */
async function indexEvidence(): Promise<void> {
  const memory = createMemory({
    'evidence/a.csv': { bytes: PRICES },
    'evidence/b.csv': { bytes: Buffer.from('no;table\n') },
  })
  const handle = createIndexHandler(() => postOf(memory))
  await handle(batchOf([message('evidence/a.csv'), message('evidence/b.csv')]))
}

/** Writes into a ledger, and refuses a request. */
async function review(): Promise<void> {
  const { answered, wrote } = createDeskTelemetry()
  const { desk, ...test } = testDesk(null, wrote)
  const { ask } = openRoom(desk, { log: answered })
  await test.upload(BOATS, 1)
  await test.claim(ANA)
  await test.act(ANA, { kind: 'comment', text: 'Is it labelled?' })
  await test.act(ANA, { kind: 'comment', text: 'It is.' })
  await ask('GET', '/v1/session')
  await ask('GET', '/v1/nothing')
}

/** Measures a queue in which one article waits. */
async function measure(): Promise<void> {
  const { memory } = await deskWithBoats()
  await createMeasureHandler(() => memory.reviews)()
}

/** Announces one change, sets one aside that nobody can read, and is stopped at a third by a bus that is away. */
async function announceThings(): Promise<void> {
  const log = createAnnouncingLog()
  const failure = new CopydeskError('store-corrupt', 'the item is damaged')
  const unreadable = { kind: 'unreadable', id: '2', article: 'articles/b.txt', failure } as const
  const { deadLetters } = createMemory()
  const taking = { send: async (told: readonly unknown[]) => ({ taken: told.length, failure: null }) }
  const away = { send: async () => ({ taken: 0, failure: AWAY }) }
  const changes = changesOf([JUDGED])
  log(await announceChanges([...changes, unreadable], { bus: taking, deadLetters, sha256 }))
  log(await announceChanges(changes, { bus: away, deadLetters, sha256 }))
}

/** Delivers an announcement, and another that the receiver refuses. */
async function deliver(): Promise<void> {
  const { deadLetters } = createMemory()
  const post = async () => (posted++ === 0 ? TAKEN : { kind: 'refused' as const, why: 'the receiver answered 400' })
  let posted = 0
  const handle = createDeliverHandler(() => ({ webhook: { post }, deadLetters, maxReceives: 3 }))
  const body = JSON.stringify(announceAll(changesOf([JUDGED]))[0])
  await handle(batchOf(['m-1', 'm-2'].map((messageId) => ({ messageId, body }))))
}

const TAKEN = { kind: 'taken' } as const

/** Judges a batch of an archive, and fails at another. */
async function backfill(): Promise<void> {
  const memory = createMemory({ 'archive/a.txt': { bytes: ARTICLE } })
  const find = async (key: string) => {
    if (key.includes('away')) throw AWAY
    return key.includes('gone') ? undefined : { versionId: 'v1', modifiedAt: new Date('2020-05-06T07:08:09.000Z') }
  }
  const archive = { bucket: 'intake', find, list: async function* () {} }
  const handle = createBackfillHandler(() => ({ ...intakeOf(memory), archive }))
  const batch = { encoded: false, rate: 10, lanes: 2, attempt: 0 }
  await handle({ ...batch, keys: ['archive/a.txt', 'archive/gone.txt'] })
  await handle({ ...batch, keys: ['archive/away.txt'] }).catch(() => undefined)
}
