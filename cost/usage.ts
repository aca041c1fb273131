import { limits } from '../lib/infra/limits.ts'
import { ASSUMED } from './assumptions.ts'
import { billedMs, gbSeconds } from './billed-time.ts'
import { mix, usageAt } from './interpolate.ts'
import type { ArticleUsage, Measured } from './measured.ts'
import type { CostOptions } from './options.ts'
import type { PriceName } from './prices.ts'

/** So many of something that has a price. */
export interface UsageLine {
  readonly name: string
  readonly price: PriceName
  readonly units: number
}

/** How often each thing happens in the month. */
interface Month extends CostOptions {
  /** What one article takes. */
  readonly article: ArticleUsage
  /** Articles judged, those judged again for new evidence included. */
  readonly judgements: number
  readonly pieces: number
  readonly reviews: number
  readonly calls: number
  /** Of the items of articles, each of which wakes the function that announces. */
  readonly changes: number
  readonly measured: Measured
}

/** @returns what a month takes of AWS, line by line, nothing left out that has a price */
export function usageOf(options: CostOptions, measured: Measured): UsageLine[] {
  const month = planMonth(options, measured)
  return [
    ...storage(month),
    ...queues(month),
    ...functions(month),
    ...table(month),
    ...watching(month),
    ...people(month),
  ]
}

function planMonth(options: CostOptions, measured: Measured): Month {
  const pieces = options.articles / ASSUMED.articlesPerEvidence
  const reviews = options.articles * options.reviewed
  const judgements = options.articles + pieces * ASSUMED.articlesJudgedAgain
  return {
    ...options,
    article: articleOf(options, measured),
    judgements,
    pieces,
    reviews,
    calls: reviews * measured.review.calls,
    changes: judgements + reviews * of(measured.review.requests, 'dynamodb UpdateItem'),
    measured,
  }
}

/** @returns what an article of the month takes, on the mean */
export function articleOf({ bytes, selling }: CostOptions, measured: Measured): ArticleUsage {
  return mix(usageAt(measured.reporting, bytes), usageAt(measured.selling, bytes), selling)
}

const GB = 1e9
const SECONDS_A_MONTH = 30 * 24 * 3600

/** A text that is judged again has its snapshot already. The PUT is made, and refused, all the same. */
function storage({ articles, bytes, judgements, pieces, reviews, article, measured }: Month): UsageLine[] {
  const { evidence, review } = measured
  const reads = (requests: Amounts): number => of(requests, 's3 GET') + of(requests, 's3 HEAD')
  const read =
    judgements * reads(article.requests) + pieces * reads(evidence.requests) + reviews * reads(review.requests)
  const kept = judgements * of(article.requests, 's3 PUT')
  const logged = (articles + pieces + kept + read) * ASSUMED.accessLogBytes
  return [
    { name: 'S3: uploads', price: 's3Write', units: articles + pieces },
    { name: 'S3: snapshots of texts', price: 's3Write', units: kept },
    { name: 'S3: reading', price: 's3Read', units: read },
    { name: 'S3: uploads, kept a month', price: 's3Storage', units: (articles * bytes + pieces * evidence.bytes) / GB },
    { name: 'S3: snapshots, kept a month', price: 's3Storage', units: (articles * bytes) / GB },
    { name: 'S3: access logs, kept a month', price: 's3Storage', units: logged / GB },
  ]
}

/** A batch is received in one request and deleted in another. */
function queues({ judgements, pieces, batch, measured }: Month): UsageLine[] {
  const sent = judgements + pieces
  const polls = (measured.stack.queues * ASSUMED.polls * SECONDS_A_MONTH) / ASSUMED.pollSeconds
  return [
    { name: 'SQS: messages sent', price: 'sqsRequest', units: sent },
    { name: 'SQS: messages received', price: 'sqsRequest', units: 2 * (judgements / batch + pieces) },
    { name: 'SQS: polling, used or not', price: 'sqsRequest', units: polls },
  ]
}

function functions(month: Month): UsageLine[] {
  const { judgements, pieces, calls, changes, batch, memoryMiB, article, measured } = month
  const { evidence, review, announcing, coldStartMs } = measured
  const invocations = judgements / batch + pieces + calls + changes
  const cold = Object.values(coldStartMs).reduce((sum, cpuMs) => sum + billedMs({ cpuMs, waitMs: 0 }, memoryMiB), 0)
  const line = (name: string, milliseconds: number, memory = memoryMiB): UsageLine => ({
    name: `Lambda: ${name}`,
    price: 'lambdaArm',
    units: gbSeconds(milliseconds, memory),
  })
  return [
    { name: 'Lambda: invocations', price: 'lambdaRequest', units: invocations },
    line('moderate', judgements * billedMs(article, memoryMiB, batch)),
    line('index-evidence', pieces * billedMs(evidence, memoryMiB)),
    line('review-api', calls * billedMs(review, memoryMiB)),
    line('announce', changes * billedMs(announcing, limits.announcingMemoryMiB), limits.announcingMemoryMiB),
    line('cold starts', ASSUMED.coldStarts * cold),
  ]
}

/** Under point-in-time recovery, what is stored is paid for twice. */
function table({ judgements, pieces, reviews, article, measured }: Month): UsageLine[] {
  const { evidence, review } = measured
  const writes = Object.entries(article.writeUnits).map(
    ([what, units]): UsageLine => ({
      name: `DynamoDB: writing, ${what}`,
      price: 'dynamodbWrite',
      units: judgements * units,
    }),
  )
  const total = (units: Amounts): number => Object.values(units).reduce((sum, value) => sum + value, 0)
  const stored = (judgements * article.storedBytes + pieces * evidence.storedBytes + reviews * review.storedBytes) / GB
  const checks = (ASSUMED.tableUsers * SECONDS_A_MONTH) / 300
  return [
    ...writes,
    { name: 'DynamoDB: writing, evidence', price: 'dynamodbWrite', units: pieces * total(evidence.writeUnits) },
    { name: 'DynamoDB: writing, reviews', price: 'dynamodbWrite', units: reviews * total(review.writeUnits) },
    {
      name: 'DynamoDB: reading for judging',
      price: 'dynamodbRead',
      units: judgements * article.readUnits + pieces * evidence.readUnits,
    },
    { name: 'DynamoDB: reading for reviews', price: 'dynamodbRead', units: reviews * review.readUnits },
    { name: 'DynamoDB: kept a month', price: 'dynamodbStorage', units: stored },
    { name: 'DynamoDB: recovery of what is kept', price: 'dynamodbRecovery', units: stored },
    { name: 'KMS: key of the table', price: 'kmsRequest', units: checks },
  ]
}

/** The platform writes no lines about announcing, unless it fails. */
function watching({ judgements, pieces, calls, changes, reviews, batch, article, measured }: Month): UsageLine[] {
  const { evidence, review, announcing, stack } = measured
  const platform = (judgements / batch + pieces + calls) * ASSUMED.platformLogBytes
  const judging = judgements * article.logBytes + pieces * evidence.logBytes
  const own = judging + calls * review.logBytes + changes * announcing.logBytes
  const logged = (platform + own + calls * ASSUMED.callLogBytes) / GB
  return [
    { name: 'CloudWatch: logs written', price: 'logsIngested', units: logged },
    { name: 'CloudWatch: logs, kept a month', price: 'logsStored', units: logged * ASSUMED.logsCompressed },
    { name: 'CloudWatch: alarms', price: 'alarm', units: stack.alarms },
    { name: 'CloudWatch: metrics', price: 'metric', units: stack.metrics },
    { name: 'CloudWatch: dashboards', price: 'dashboard', units: stack.dashboards },
    // Lambda traces one call a second and 5 % of the others: all of those that come one by one.
    { name: 'X-Ray: traces', price: 'trace', units: judgements / batch + pieces + calls },
    { name: 'EventBridge: events out', price: 'event', units: judgements + reviews * ASSUMED.eventsPerReview },
  ]
}

function people({ reviews, calls, measured: { review } }: Month): UsageLine[] {
  return [
    { name: 'API Gateway: calls', price: 'apiRequest', units: calls },
    { name: 'CloudFront: calls', price: 'cloudfrontRequest', units: calls },
    { name: 'CloudFront: answers', price: 'cloudfrontBytes', units: (calls * review.answerBytes) / GB },
    { name: 'Cognito: people', price: 'person', units: Math.ceil(reviews / ASSUMED.decisionsPerPerson) },
  ]
}

type Amounts = Readonly<Record<string, number>>

function of(amounts: Amounts, name: string): number {
  return amounts[name] ?? 0
}
