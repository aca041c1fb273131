import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

export interface AwsClients {
  readonly s3: S3Client
  readonly dynamodb: DynamoDBDocumentClient
  readonly sqs: SQSClient
  /** Lets go of open connections. */
  close(): void
}

export interface ClientOptions {
  /** One endpoint for every service, as the local stack serves; undefined for AWS. */
  readonly endpoint?: string
  readonly s3PathStyle?: boolean
}

/** Clients for AWS, or for the local stack when an endpoint is given; that one takes any credentials. */
export function createClients({ endpoint, s3PathStyle = false }: ClientOptions = {}): AwsClients {
  const place = endpoint === undefined ? {} : { endpoint, region: 'us-east-1', credentials: LOCAL_CREDENTIALS }
  const s3 = new S3Client({ ...place, forcePathStyle: s3PathStyle })
  const sqs = new SQSClient(place)
  const bare = new DynamoDBClient(place)
  const dynamodb = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } })
  const close = (): void => {
    for (const client of [s3, sqs, bare]) client.destroy()
  }
  return { s3, dynamodb, sqs, close }
}

const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' }
