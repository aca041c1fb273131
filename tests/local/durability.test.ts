import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type CreateTableCommandInput, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { PurgeQueueCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { describe, expect, test } from 'vitest'
import { startLocalStack } from '../../lib/adapters/local/index.ts'
import { openJournal } from '../../lib/adapters/local/journal.ts'
import { BUCKET, clientsOf, createTable, DEAD_LETTERS, stackOptions, temporaryDirectory, testStack } from './stack.ts'

const put = (s3: S3Client, Body: string, Key = 'a') => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }))

const read = async (s3: S3Client, VersionId?: string): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'a', VersionId }))).Body?.transformToString()

const TABLE = {
  TableName: 'verdicts',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
} satisfies CreateTableCommandInput

describe('objects', () => {
  test('and their versions are there after a restart, and nothing else is', async () => {
    const directory = await temporaryDirectory()
    const before = await testStack({ directory })
    const { VersionId } = await put(before.s3, 'first')
    await put(before.s3, 'second')
    await before.close()
    await writeFile(join(directory, 's3', 'blobs', 'half-written'), 'never named by the journal')

    const after = await testStack({ directory })

    expect(await read(after.s3)).toBe('second')
    expect(await read(after.s3, VersionId)).toBe('first')
    expect(await readdir(join(directory, 's3', 'blobs'))).toHaveLength(2)
  })

  test('put before a kill are there after it, with their event and their table; those half sent are not', async () => {
    const directory = await temporaryDirectory()
    const program = `
      import { startLocalStack } from './lib/adapters/local/index.ts'
      const stack = await startLocalStack(${JSON.stringify(stackOptions(directory))})
      process.stdout.write(stack.endpoint)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
    const [endpoint] = await once(child.stdout, 'data')
    const { s3, dynamodb } = clientsOf(String(endpoint))
    await put(s3, 'words', 'articles/a')
    await createTable(dynamodb, TABLE)
    await dynamodb.send(new PutItemCommand({ TableName: 'verdicts', Item: { pk: { S: 'a' } } }))
    const unfinished = fetchForever(`${endpoint}/${BUCKET}/articles/half`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), unfinished])

    const after = await testStack({ directory })

    const { Item } = await after.dynamodb.send(new GetItemCommand({ TableName: 'verdicts', Key: { pk: { S: 'a' } } }))
    expect(Item).toEqual({ pk: { S: 'a' } })
    const { Versions } = await after.s3.send(new ListObjectVersionsCommand({ Bucket: BUCKET }))
    expect(Versions?.map(({ Key }) => Key)).toEqual(['articles/a'])
    const { Messages } = await after.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: after.queueUrl('articles'), MaxNumberOfMessages: 10 }),
    )
    expect(Messages?.map(({ Body }) => Body?.includes('articles/a'))).toEqual([false, true])
  })
})

describe('a journal', () => {
  const open = (path: string, seen: unknown[] = []) =>
    openJournal<unknown>(path, { replay: (entry) => void seen.push(entry), snapshot: () => seen })

  test('drops a last line torn by a crash, and goes on after it', async () => {
    const path = join(await temporaryDirectory(), 'journal')
    const first = open(path)
    first.append({ n: 1 })
    first.close()
    await appendFile(path, '{"n":2')

    const seen: unknown[] = []
    const second = open(path, seen)
    second.append({ n: 3 })
    second.close()

    expect(seen).toEqual([{ n: 1 }])
    expect(await readFile(path, 'utf8')).toBe('{"n":1}\n{"n":3}\n')
  })

  test('says where it is corrupt before its end', async () => {
    const path = join(await temporaryDirectory(), 'journal')
    await writeFile(path, '{"n":1}\n{"n"\n{"n":3}\n')

    expect(() => open(path)).toThrow(/unreadable line at byte 8/)
  })

  test('torn under a stack loses the torn message only', async () => {
    const directory = await temporaryDirectory()
    const before = await testStack({ directory })
    const QueueUrl = before.queueUrl(DEAD_LETTERS)
    await before.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'whole' }))
    await before.close()
    await appendFile(join(directory, 'queues.jsonl'), '{"op":"send","queue":"articles-dead","mess')

    const after = await testStack({ directory })

    const request = new ReceiveMessageCommand({ QueueUrl: after.queueUrl(DEAD_LETTERS), MaxNumberOfMessages: 10 })
    const { Messages } = await after.sqs.send(request)
    expect(Messages?.map(({ Body }) => Body)).toEqual(['whole'])
  })

  test('is rewritten short as it grows long', async () => {
    const directory = await temporaryDirectory()
    const stack = await testStack({ directory })
    const QueueUrl = stack.queueUrl(DEAD_LETTERS)
    const MessageBody = 'x'.repeat(1_000_000)

    for (let round = 0; round < 12; round += 1) {
      await stack.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))
      await stack.sqs.send(new PurgeQueueCommand({ QueueUrl }))
    }

    const { length } = await readFile(join(directory, 'queues.jsonl'))
    expect(length).toBeLessThan(9_500_000)
  })
})

describe('a start is refused', () => {
  test('in a directory that a running stack owns, by whatever name', async () => {
    const directory = await temporaryDirectory()
    const alias = join(await temporaryDirectory(), 'alias')
    await symlink(directory, alias)
    const first = await testStack({ directory })

    await expect(startLocalStack(stackOptions(alias))).rejects.toMatchObject({ code: 'directory-owned' })

    await first.close()
    await testStack({ directory: alias })
  })

  test('in a directory that another process owns, not in one whose owner is gone', async () => {
    const directory = await temporaryDirectory()
    const born = '' // what a process id alone is worth where the system tells no more
    await writeFile(join(directory, 'lock'), JSON.stringify({ pid: 2 ** 30, born }))
    await (await startLocalStack(stackOptions(directory))).close()

    const stat = (await readFile('/proc/1/stat', 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ')
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim()
    const alive = { pid: 1, born: stat === undefined || boot === '' ? '' : `${boot}:${stat[19]}` }
    await writeFile(join(directory, 'lock'), JSON.stringify(alive))

    await expect(startLocalStack(stackOptions(directory))).rejects.toMatchObject({
      code: 'directory-owned',
      message: expect.stringContaining('process 1'),
    })
  })

  test('where it cannot write', async () => {
    const directory = await temporaryDirectory()
    await writeFile(join(directory, 'file'), '')

    const start = startLocalStack(stackOptions(join(directory, 'file', 'below')))

    await expect(start).rejects.toMatchObject({ code: 'directory-unwritable', hint: expect.any(String) })
  })

  test('on a port that is taken, leaving the directory free', async () => {
    const directory = await temporaryDirectory()
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0

    await expect(startLocalStack(stackOptions(directory, { port }))).rejects.toMatchObject({ code: 'port-taken' })

    other.close()
    await testStack({ directory })
  })

  test('with a journal that is corrupt, rather than without it', async () => {
    const directory = await temporaryDirectory()
    await mkdir(join(directory, 's3'))
    await writeFile(join(directory, 's3', 'objects.jsonl'), 'nonsense\n{"op":"sequence","last":"0A"}\n')

    await expect(startLocalStack(stackOptions(directory))).rejects.toMatchObject({ code: 'journal-corrupt' })
  })

  test('with queues and buckets that do not fit together', async () => {
    const directory = await temporaryDirectory()
    const bad = [
      { buckets: [{ name: 'intake', versioned: true, notify: [{ queue: 'nowhere', prefix: '' }] }] },
      { queues: [{ name: 'a', visibilityTimeoutMs: 1, redrive: { queue: 'a', maxReceiveCount: 1 } }], buckets: [] },
      { buckets: [{ name: 'No', versioned: false }] },
    ]

    for (const changes of bad) {
      const start = startLocalStack(stackOptions(directory, changes))
      await expect(start).rejects.toMatchObject({ code: 'options-invalid' })
    }
  })
})

/** Sends a body that never ends; resolves when the receiver is gone. */
function fetchForever(url: string): Promise<unknown> {
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      controller.enqueue(Buffer.from('half'))
    },
  })
  const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=any' }
  return fetch(url, { method: 'PUT', headers, body, duplex: 'half' }).catch(() => undefined)
}
