import { execFile, execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { BUCKET, QUEUE, temporaryDirectory, testStack } from './stack.ts'

const ENVIRONMENT = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'any',
  AWS_SECRET_ACCESS_KEY: 'any',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
}

function hasCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function aws(endpoint: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('aws', ['--endpoint-url', endpoint, ...words], { env: ENVIRONMENT })
  return stdout
}

describe.skipIf(!hasCli())('the aws command', { timeout: 60_000 }, () => {
  test('copies a file in, lists it and copies it out', async () => {
    const { endpoint } = await testStack()
    const directory = await temporaryDirectory()
    await writeFile(join(directory, 'in.txt'), 'Should investors sell?\n')

    await aws(endpoint, 's3', 'cp', join(directory, 'in.txt'), `s3://${BUCKET}/articles/lumen ü.txt`)
    const listed = await aws(endpoint, 's3', 'ls', `s3://${BUCKET}/articles/`)
    await aws(endpoint, 's3', 'cp', `s3://${BUCKET}/articles/lumen ü.txt`, join(directory, 'out.txt'))

    expect(listed).toMatch(/ 23 lumen ü\.txt\n$/)
    expect(await readFile(join(directory, 'out.txt'), 'utf8')).toBe('Should investors sell?\n')
  })

  test('copies a large file in parts', async () => {
    const { endpoint, s3 } = await testStack()
    const directory = await temporaryDirectory()
    const bytes = Buffer.alloc(9 * 1024 * 1024, 'abc')
    await writeFile(join(directory, 'large'), bytes)

    await aws(endpoint, 's3', 'cp', join(directory, 'large'), `s3://${BUCKET}/large`)

    const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'large' }))
    expect(ETag).toMatch(/-2"$/)
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true)
  })

  test('reads versions, the queue and the tables', async () => {
    const { endpoint, queueUrl } = await testStack()

    const [versioning, received, tables] = await Promise.all([
      aws(endpoint, 's3api', 'get-bucket-versioning', '--bucket', BUCKET),
      aws(endpoint, 'sqs', 'receive-message', '--queue-url', queueUrl(QUEUE)),
      aws(endpoint, 'dynamodb', 'list-tables'),
    ])

    expect(JSON.parse(versioning)).toEqual({ Status: 'Enabled' })
    expect(received).toContain('s3:TestEvent')
    expect(JSON.parse(tables)).toEqual({ TableNames: [] })
  })
})
