import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What the review desk needs: a bundle of its own holds no more. */
export interface DeskClients {
  readonly s3: S3Client
  readonly dynamodb: DynamoDBDocumentClient
}

export interface AwsClients extends DeskClients {
  readonly sqs: SQSClient
  /** Lets go of open connections. */
  close(): void
}

export interface ClientOptions {
  /** One endpoint for every service, as the local stack serves; undefined for AWS. */
  readonly endpoint?: string
  /** Of AWS; undefined for what the environment or the profile says. */
  readonly region?: string
  readonly s3PathStyle?: boolean
}

/** Clients for AWS, or for the local stack when an endpoint is given; that one takes any credentials. */
export function createClients(options: ClientOptions = {}): AwsClients {
  const { s3, dynamodb } = createDeskClients(options)
  const sqs = new SQSClient(placeOf(options))
  const close = (): void => {
    for (const client of [s3, sqs, dynamodb]) client.destroy()
  }
  return { s3, dynamodb, sqs, close }
}

/** Those of them that the review desk needs. */
export function createDeskClients(options: ClientOptions = {}): DeskClients {
  const s3 = new S3Client({ ...placeOf(options), forcePathStyle: options.s3PathStyle ?? false })
  return { s3, dynamodb: createRecordsClient(options) }
}

/** The one that reads and writes records. */
export function createRecordsClient(options: ClientOptions = {}): DynamoDBDocumentClient {
  const bare = new DynamoDBClient(placeOf(options))
  return DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } })
}

/** @returns where a client finds its service, and as whom it asks. */
export function placeOf({ endpoint, region }: ClientOptions) {
  if (endpoint === undefined) return region === undefined ? {} : { region }
  return { endpoint, region: 'us-east-1', credentials: LOCAL_CREDENTIALS }
}

const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' }
