import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { ConditionalCheckFailedException, ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { sdkStreamMixin } from '@smithy/util-stream'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import 'aws-sdk-client-mock-vitest/extend'
import {
  composeEvidence,
  composeIntake,
  composeVerdicts,
  createClients,
  readIndexConfig,
  readModerateConfig,
} from '../../lib/adapters/aws/index.ts'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import { evidenceOf } from './evidence-record.ts'
import { BOATS, recordOf } from './verdict-record.ts'

const s3 = mockClient(S3Client)
const dynamodb = mockClient(DynamoDBDocumentClient)
const sqs = mockClient(SQSClient)

const clients = createClients({ endpoint: 'http://127.0.0.1:9' })
const config = readModerateConfig({
  COPYDESK_TABLE: 'verdicts',
  COPYDESK_SNAPSHOT_BUCKET: 'snapshots',
  COPYDESK_DEAD_LETTER_URL: 'http://127.0.0.1:9/dead',
  COPYDESK_MAX_BYTES: '1000',
  COPYDESK_MAX_RECEIVES: '5',
})
const indexConfig = readIndexConfig({
  COPYDESK_TABLE: 'verdicts',
  COPYDESK_INTAKE_URL: 'http://127.0.0.1:9/intake',
  COPYDESK_DEAD_LETTER_URL: 'http://127.0.0.1:9/dead',
  COPYDESK_MAX_RECEIVES: '5',
})
const intake = composeIntake(config, clients, loadEngine())
const upload = recordOf(BOATS, '01').upload
const throttled = new ProvisionedThroughputExceededException({ $metadata: {}, message: BOATS })
const refused = new ConditionalCheckFailedException({ $metadata: {}, message: 'The conditional request failed' })

function streamOf(content: string) {
  return sdkStreamMixin(Readable.from([Buffer.from(content)]))
}

beforeEach(() => {
  for (const mock of [s3, dynamodb, sqs]) mock.reset()
})

describe('what only AWS does', () => {
  it('names throttling as a failure that may pass, without the words of the vendor', async () => {
    dynamodb.on(PutCommand).rejects(throttled)

    const failure = await intake.verdicts.file(recordOf(BOATS, '01'), undefined).catch((error: unknown) => error)

    expect(failure).toMatchObject({ code: 'store-unavailable', cause: throttled })
    expect(String(failure)).toContain('ProvisionedThroughputExceededException')
    expect(String(failure)).not.toContain('Brindle')
  })

  it('writes the item that makes a verdict current last, so that a failure half-way leaves the old one current', async () => {
    dynamodb.on(PutCommand).resolvesOnce({}).rejects(throttled)

    await expect(intake.verdicts.file(recordOf(BOATS, '01'), undefined)).rejects.toMatchObject({
      code: 'store-unavailable',
    })

    const written = dynamodb.commandCalls(PutCommand).map((call) => call.args[0].input.Item?.['sk'] as string)
    expect(written[0]).toMatch(/^VERDICT#.+#BODY#0000$/)
    expect(dynamodb).not.toHaveReceivedCommand(UpdateCommand)
  })

  it('reports a verdict as overtaken when the condition fails', async () => {
    dynamodb.on(PutCommand).resolves({})
    dynamodb
      .on(UpdateCommand, { ConditionExpression: 'attribute_not_exists(pk) OR sequencer < :sequencer' })
      .rejects(refused)

    expect(await intake.verdicts.file(recordOf(BOATS, '01'), undefined)).toEqual({ kind: 'overtaken' })
  })

  it('lets a verdict take the place of the standing one of the same upload, and of no other', async () => {
    dynamodb.on(PutCommand).resolves({})
    dynamodb.on(UpdateCommand).resolves({})
    const record = recordOf(BOATS, '01')
    const { sequencer, versionId } = record.upload
    const { engine } = record.verdict

    await intake.verdicts.file(record, { versionId, sequencer, revision: 'r-1', engine, waitingSince: null })

    expect(dynamodb.commandCalls(UpdateCommand).at(-1)?.args[0].input).toMatchObject({
      ConditionExpression: 'revision = :standing',
      ExpressionAttributeValues: { ':standing': 'r-1' },
    })
  })

  it('lets a verdict take the place of one that an earlier release has written', async () => {
    const { sequencer, article } = upload
    const engine = recordOf(BOATS, '01').verdict.engine
    dynamodb
      .on(GetCommand)
      .resolves({ Item: { pk: `ARTICLE#${article}`, sk: 'VERDICT', sequencer, revision: 'r-1', engine } })

    expect(await intake.verdicts.standing(article)).toEqual({
      sequencer,
      revision: 'r-1',
      engine,
      waitingSince: null,
    })
  })

  it('makes a document current last, so that a failure half-way leaves the version before in force', async () => {
    dynamodb.on(GetCommand).resolves({})
    dynamodb.on(PutCommand).resolvesOnce({}).resolvesOnce({}).rejects(throttled)

    await expect(intake.facts.save(evidenceOf('evidence/a.csv', { halden: 1 }))).rejects.toMatchObject({
      code: 'store-unavailable',
    })

    const written = dynamodb.commandCalls(PutCommand).map((call) => call.args[0].input.Item?.['sk'] as string)
    expect(written).toEqual([expect.stringMatching(/^FACTS#/), 'EVIDENCE#evidence/a.csv', 'DOCUMENT'])
  })

  it('asks for articles again ten at a time, and once more when some were not taken', async () => {
    sqs.on(SendMessageBatchCommand).resolvesOnce({}).resolvesOnce({})
    const rejudging = composeEvidence(indexConfig, clients, sha256).rejudging
    const uploads = Array.from({ length: 13 }, () => upload)

    await rejudging.ask(uploads)
    expect(sqs.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input.Entries?.length)).toEqual([10, 3])

    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'busy', SenderFault: false }] })
    await expect(rejudging.ask(uploads)).rejects.toMatchObject({ code: 'store-unavailable' })
  })

  it('takes a snapshot that is there already for kept', async () => {
    s3.on(PutObjectCommand).rejects(Object.assign(new Error('exists'), { name: 'PreconditionFailed' }))

    await expect(intake.snapshots.keep('ab', 'text')).resolves.toBeUndefined()
    expect(s3).toHaveReceivedCommandWith(PutObjectCommand, { Key: 'texts/ab.txt', IfNoneMatch: '*' })
  })

  it('tries again later when two functions keep the same snapshot at once', async () => {
    s3.on(PutObjectCommand).rejects(Object.assign(new Error('busy'), { name: 'ConditionalRequestConflict' }))

    await expect(intake.snapshots.keep('ab', 'text')).rejects.toMatchObject({ code: 'store-unavailable' })
  })

  it('tells an upload that is gone from one that cannot be read now', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ $metadata: {}, message: '' }))
    expect(await intake.sources.read(upload, 1000)).toBeUndefined()

    s3.on(GetObjectCommand).rejects(Object.assign(new Error('slow down'), { name: 'SlowDown' }))
    await expect(intake.sources.read(upload, 1000)).rejects.toMatchObject({ code: 'store-unavailable' })
  })

  it('reads exactly the version the event named', async () => {
    s3.on(GetObjectCommand).resolves({ Body: streamOf(BOATS), ContentLength: BOATS.length, ContentType: 'text/plain' })

    const reading = await intake.sources.read(upload, 1000)

    expect(reading).toEqual({ kind: 'read', bytes: new TextEncoder().encode(BOATS), mediaType: 'text/plain' })
    expect(s3).toHaveReceivedCommandWith(GetObjectCommand, { VersionId: 'v1' })
  })

  it('hangs up on an upload that is too large, without reading it', async () => {
    const body = streamOf(BOATS)
    s3.on(GetObjectCommand).resolves({ Body: body, ContentLength: 1001, ContentType: 'text/plain' })

    expect(await intake.sources.read(upload, 1000)).toEqual({ kind: 'too-large', size: 1001, mediaType: 'text/plain' })
    expect(body).toMatchObject({ destroyed: true, readableDidRead: false })
  })

  it('sends dead letters with their reason', async () => {
    sqs.on(SendMessageCommand).resolves({})

    await intake.deadLetters.bury({
      messageId: 'm',
      body: '{}',
      reason: 'event-malformed',
      detail: 'no event',
      receives: 3,
      sequencers: ['0A', '0B'],
    })

    expect(sqs).toHaveReceivedCommandWith(SendMessageCommand, {
      QueueUrl: 'http://127.0.0.1:9/dead',
      MessageBody: '{}',
      MessageAttributes: {
        messageId: { DataType: 'String', StringValue: 'm' },
        reason: { DataType: 'String', StringValue: 'event-malformed' },
        detail: { DataType: 'String', StringValue: 'no event' },
        sequencers: { DataType: 'String', StringValue: '0A 0B' },
        receives: { DataType: 'Number', StringValue: '3' },
      },
    })
  })
})

describe('a damaged store', () => {
  const verdicts = composeVerdicts({ table: 'verdicts', snapshotBucket: 'snapshots' }, clients)

  async function storeOne() {
    dynamodb.on(PutCommand).resolves({})
    dynamodb.on(UpdateCommand).resolves({})
    await intake.verdicts.file(recordOf(BOATS, '01'), undefined)
    const parts = dynamodb.commandCalls(PutCommand).map((call) => call.args[0].input.Item)
    const { Key, ExpressionAttributeValues = {} } = dynamodb.commandCalls(UpdateCommand)[0]?.args[0].input ?? {}
    const attributes = Object.entries(ExpressionAttributeValues).map(([name, value]) => [
      name.slice(1),
      value as unknown,
    ])
    return { current: { ...Key, ...Object.fromEntries(attributes) } as Record<string, unknown>, parts }
  }

  it('gives back byte for byte what was filed, if nothing is missing', async () => {
    const { current, parts } = await storeOne()
    dynamodb.on(GetCommand).resolves({ Item: current })
    dynamodb.on(QueryCommand).resolves({ Items: parts.map((part) => part ?? {}) })
    s3.on(GetObjectCommand).resolves({ Body: streamOf(BOATS) })

    const found = await verdicts.find(upload.article)

    expect(JSON.stringify(found?.verdict)).toBe(JSON.stringify(recordOf(BOATS, '01').verdict))
  })

  it('still reads findings that were filed without gzip', async () => {
    const { current, parts } = await storeOne()
    const asBefore = parts.map((part) => {
      const findings: unknown = part?.['findings']
      const isGzip = findings instanceof Uint8Array
      return Object.assign({}, part, isGzip && { findings: gunzipSync(findings).toString() })
    })
    dynamodb.on(GetCommand).resolves({ Item: current })
    dynamodb.on(QueryCommand).resolves({ Items: asBefore })
    s3.on(GetObjectCommand).resolves({ Body: streamOf(BOATS) })

    const found = await verdicts.find(upload.article)

    expect(asBefore).toContainEqual(expect.objectContaining({ findings: expect.stringMatching(/^\[\{/) }))
    expect(JSON.stringify(found?.verdict)).toBe(JSON.stringify(recordOf(BOATS, '01').verdict))
  })

  it.each([
    ['a part', { keepParts: 0, text: BOATS }],
    ['the text', { keepParts: 9, text: undefined }],
  ])('says so when %s is missing, and never shows half a verdict', async (_title, { keepParts, text }) => {
    const { current, parts } = await storeOne()
    dynamodb.on(GetCommand).resolves({ Item: current })
    dynamodb.on(QueryCommand).resolves({ Items: parts.slice(0, keepParts).map((part) => part ?? {}) })
    if (text === undefined) s3.on(GetObjectCommand).rejects(new NoSuchKey({ $metadata: {}, message: '' }))
    else s3.on(GetObjectCommand).resolves({ Body: streamOf(text) })

    await expect(verdicts.find(upload.article)).rejects.toMatchObject({ code: 'store-corrupt' })
  })

  it('says so when a page of facts is missing', async () => {
    dynamodb.on(PutCommand).resolves({})
    dynamodb.on(GetCommand).resolves({})
    await intake.facts.save(evidenceOf('evidence/a.csv', { halden: 1 }))
    const [, mention, document] = dynamodb.commandCalls(PutCommand).map((call) => call.args[0].input.Item ?? {})
    dynamodb.on(GetCommand).resolves({ Item: document })
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [mention ?? {}] })
      .resolves({ Items: [] })

    await expect(intake.facts.documentsOn(['halden'])).rejects.toMatchObject({ code: 'store-corrupt' })
  })

  it('says so when the current item is not of the contract', async () => {
    dynamodb.on(GetCommand).resolves({ Item: { pk: 'x', sk: 'VERDICT' } })

    await expect(verdicts.find(upload.article)).rejects.toMatchObject({ code: 'store-corrupt' })
  })
})

describe('the configuration of the function', () => {
  it('names the variables at fault, not their values', () => {
    const read = () => readModerateConfig({ COPYDESK_TABLE: 'verdicts', COPYDESK_MAX_BYTES: 'secret' })

    expect(read).toThrow(/COPYDESK_SNAPSHOT_BUCKET.*COPYDESK_MAX_BYTES/)
    expect(read).not.toThrow(/secret/)
  })
})
