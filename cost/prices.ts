/** What AWS asks for one of something. */
export interface Price {
  readonly usd: number
  /** Of what. */
  readonly unit: string
  /** Where AWS says so. */
  readonly source: string
}

export const PRICES_OF = { region: 'us-east-1', day: '2026-11-22' } as const

const MILLION = 1_000_000
const page = (service: string): string => `https://aws.amazon.com/${service}/pricing/`

/**
 * List prices as known on that day, in US dollars, without free tiers, discounts and taxes. They were written down without
 * access to AWS: check each on its page before a budget rests on it.
 */
export const PRICES = {
  s3Write: { usd: 0.005 / 1000, unit: 'PUT', source: page('s3') },
  s3Read: { usd: 0.0004 / 1000, unit: 'GET or HEAD', source: page('s3') },
  s3Storage: { usd: 0.023, unit: 'GB-month', source: page('s3') },
  sqsRequest: { usd: 0.4 / MILLION, unit: 'request', source: page('sqs') },
  lambdaRequest: { usd: 0.2 / MILLION, unit: 'request', source: page('lambda') },
  lambdaArm: { usd: 0.0000133334, unit: 'GB-second', source: page('lambda') },
  dynamodbWrite: { usd: 0.625 / MILLION, unit: 'write unit', source: page('dynamodb') },
  dynamodbRead: { usd: 0.125 / MILLION, unit: 'read unit', source: page('dynamodb') },
  dynamodbStorage: { usd: 0.25, unit: 'GB-month', source: page('dynamodb') },
  dynamodbRecovery: { usd: 0.2, unit: 'GB-month', source: page('dynamodb') },
  kmsRequest: { usd: 0.03 / 10_000, unit: 'request', source: page('kms') },
  logsIngested: { usd: 0.5, unit: 'GB', source: page('cloudwatch') },
  logsStored: { usd: 0.03, unit: 'GB-month', source: page('cloudwatch') },
  alarm: { usd: 0.1, unit: 'alarm-month', source: page('cloudwatch') },
  metric: { usd: 0.3, unit: 'metric-month', source: page('cloudwatch') },
  trace: { usd: 5 / MILLION, unit: 'trace', source: page('xray') },
  dashboard: { usd: 3, unit: 'dashboard-month', source: page('cloudwatch') },
  event: { usd: 1 / MILLION, unit: 'event', source: page('eventbridge') },
  apiRequest: { usd: 1 / MILLION, unit: 'request', source: page('api-gateway') },
  cloudfrontRequest: { usd: 1 / MILLION, unit: 'request', source: page('cloudfront') },
  cloudfrontBytes: { usd: 0.085, unit: 'GB', source: page('cloudfront') },
  person: { usd: 0.02, unit: 'person-month', source: page('cognito') },
} as const satisfies Record<string, Price>

export type PriceName = keyof typeof PRICES
