export const REGION = 'us-east-1'
const ACCOUNT = '000000000000'

export function toQueueArn(name: string): string {
  return `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`
}

export function toQueueUrl(endpoint: string, name: string): string {
  return `${endpoint}/${ACCOUNT}/${name}`
}

/** The host and port of a stored URL may be those of an earlier start; the name alone says which queue. */
export function queueNameOf(queueUrl: string): string {
  return queueUrl.slice(queueUrl.lastIndexOf('/') + 1)
}
