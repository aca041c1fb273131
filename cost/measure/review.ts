import { median } from '../../bench/measure.ts'
import type { Answered, ReviewClient } from '../../lib/client/index.ts'
import type { ArticleView } from '../../lib/contracts/index.ts'
import { audience, type Issuer } from '../../tests/api/start-issuer.ts'
import { openClient } from '../../tests/infra/deployment/gateway.ts'
import type { BootedFunction } from '../../tests/infra/runtime-api/boot-function.ts'
import type { ReviewUsage } from '../measured.ts'
import { composeArticles } from './articles.ts'
import { acceptGzip, unpack } from './ask-in-gzip.ts'
import { invokeMetered, type Spent } from './invoke.ts'
import { judgeArticles } from './moderation.ts'
import type { Rig } from './rig.ts'
import { perPiece } from './tally.ts'

/** One for each of our samples that sell, in the length that bills are printed for. */
const ARTICLES = 8
const WARM_UP = 4
const BYTES = 6000

/**
 * Has a reviewer work off a publisher's articles as the console does: the counts and a page of the queue, the next article,
 * an answer to each finding, the decision.
 */
export async function measureReview(rig: Rig, judge: BootedFunction, issuer: Issuer): Promise<ReviewUsage> {
  await judgeArticles(rig, judge, 'warm-up', composeArticles('selling', WARM_UP, BYTES))
  await judgeArticles(rig, judge, 'reviewed', composeArticles('selling', ARTICLES, BYTES))
  const desk = await rig.boot('review-api', { COPYDESK_OIDC_ISSUER: issuer.url, COPYDESK_OIDC_CLIENT: audience })
  const calls: Call[] = []
  const metered: BootedFunction = {
    ...desk,
    async invoke(event) {
      const spent = await invokeMetered(desk, acceptGzip(event))
      const { answer, bytes } = unpack(spent.answer)
      calls.push({ ...spent, bytes })
      return answer
    },
  }
  await reviewAll(metered, issuer, 'warm-up')
  rig.meter.take()
  calls.length = 0
  const reviews = await reviewAll(metered, issuer, 'reviewed')
  const { waitMs, ...counts } = rig.meter.take()
  return {
    calls: Number((calls.length / reviews).toFixed(2)),
    cpuMs: Number(median(calls.map(({ cpuMs }) => cpuMs)).toFixed(1)),
    waitMs: Math.round(waitMs / calls.length),
    logBytes: Math.round(median(calls.map(({ logBytes }) => logBytes))),
    answerBytes: Math.round(sum(calls.map(({ bytes }) => bytes)) / calls.length),
    ...perPiece({ waitMs, ...counts }, reviews),
  }
}

interface Call extends Spent {
  /** Of the answer on the wire. */
  readonly bytes: number
}

/** @returns how many articles of the publisher waited, and are decided now */
async function reviewAll(desk: BootedFunction, issuer: Issuer, publisher: string): Promise<number> {
  const client = openClient(desk, await issuer.sign())
  for (let reviews = 0; ; reviews++) {
    valueOf(await client.counts())
    valueOf(await client.queue({}))
    const article = valueOf<ArticleView | null>(await client.next({ publisher }))
    if (article === null) return reviews
    await decide(client, article)
  }
}

async function decide(client: ReviewClient, article: ArticleView): Promise<void> {
  let { version } = article
  for (const { id: finding } of article.verdict.findings) {
    const answer = { kind: 'answer', finding, answer: 'confirm' } as const
    version = valueOf(await client.act({ id: article.id, version }, answer, crypto.randomUUID())).version
  }
  const decision = { kind: 'decide', outcome: 'reject', reason: 'unlabelled-advertising' } as const
  valueOf(await client.act({ id: article.id, version }, decision, crypto.randomUUID()))
}

function valueOf<Value>(answer: Answered<Value>): Value {
  if (answer.kind === 'ok') return answer.value
  throw new Error(`the desk answered ${answer.kind}`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
