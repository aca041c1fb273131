import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { paginateScan } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pipeline, startPipeline } from '../../lib/cli/pipeline.ts'
import { runCopydesk } from '../cli/run-copydesk.ts'

const ARTICLES = 60
const COPYDESK = join(import.meta.dirname, '../../bin/copydesk.mjs')
const directory = mkdtempSync(join(tmpdir(), 'copydesk-backfill-'))
const stackFile = join(directory, 'stack.json')
let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline({ directory, port: 0 })
  for (let index = 0; index < ARTICLES; index++) await put(`archive/brindle/${index}.txt`)
}, 60_000)

afterAll(async () => {
  await pipeline.close()
  rmSync(directory, { recursive: true, force: true })
})

describe('an archive that was never announced', () => {
  it('is judged whole, each article once, although the backfill is killed in the middle', async () => {
    expect(await revisions()).toEqual(new Map())

    const child = spawn(process.execPath, [COPYDESK, 'backfill', 'archive/', '--rate', '40', '--stack', stackFile])
    while ((await revisions()).size < 10) {
      if (child.exitCode !== null) throw new Error(`the backfill ended by itself with ${child.exitCode}`)
      await wait(20)
    }
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    const [before, judgedAt] = [await revisions(), await judgingTimes()]
    const second = await runCopydesk(['backfill', 'archive/', '--rate', '1000', '--stack', stackFile])
    const after = await revisions()
    const later = await judgingTimes()

    expect(before.size).toBeLessThan(ARTICLES)
    expect(second).toMatchObject({ exitCode: 0 })
    expect(second.stdout).toMatch(
      new RegExp(`^${ARTICLES} seen: \\d+ judged, \\d+ had a verdict, 0 gone, 0 set aside\n$`),
    )
    expect(after.size).toBe(ARTICLES)
    for (const found of after.values()) expect(found.size).toBe(1)
    for (const [article, time] of judgedAt) expect(later.get(article)).toBe(time)
  }, 90_000)

  it('has its verdicts as if it had come live, and a third run finds nothing to do', async () => {
    const record = await pipeline.verdicts.find('archive/brindle/7.txt')
    const third = await runCopydesk(['backfill', 'archive/', '--stack', stackFile])

    expect(record?.verdict).toMatchObject({ source: { uri: 's3://copydesk-intake/archive/brindle/7.txt' } })
    expect(third.stdout).toContain(`0 judged, ${ARTICLES} had a verdict`)
  }, 60_000)

  it.each([
    ['evidence/', 'is no prefix of articles'],
    ['archive/nothing/', 'nothing lies under archive/nothing/'],
  ])('is not what lies under %s', async (prefix, message) => {
    const { exitCode, stderr } = await runCopydesk(['backfill', prefix, '--stack', stackFile])

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('what was set aside', () => {
  it('is listed with its reason and goes back to its queue, articles and evidence', async () => {
    await setAside(pipeline.place.deadLetterUrl, 'archive/brindle/3.txt')
    await setAside(pipeline.place.evidenceDeadLetterUrl, 'evidence/gone.csv')

    const listed = await runCopydesk(['dead-letters', 'list', '--stack', stackFile])
    const redriven = await runCopydesk(['dead-letters', 'redrive', '--queue', 'articles', '--stack', stackFile])

    expect(listed.stdout).toMatch(/articles +store-unavailable +3 +0 min +archive\/brindle\/3\.txt/)
    expect(listed.stdout).toMatch(/evidence +store-unavailable +3 +0 min +evidence\/gone\.csv/)
    expect(redriven).toMatchObject({ exitCode: 0, stdout: 'articles: 1 sent back, 0 failed, 0 left\n' })
    const { Messages } = await pipeline.clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: pipeline.place.deadLetterUrl }),
    )
    expect(Messages).toBeUndefined()
  }, 60_000)
})

async function put(Key: string): Promise<void> {
  const Body = `Brindle Marine sold ${Key.length} boats in the spring quarter, the company said of ${Key} on Monday.`
  const command = new PutObjectCommand({ Bucket: pipeline.place.intakeBucket, Key, Body, ContentType: 'text/plain' })
  await pipeline.clients.s3.send(command)
}

async function setAside(QueueUrl: string, key: string): Promise<void> {
  const object = { key, sequencer: '0A' }
  const record = { eventName: 'ObjectCreated:Put', eventTime: 't', s3: { bucket: { name: 'copydesk-intake' }, object } }
  const MessageAttributes = {
    reason: { DataType: 'String', StringValue: 'store-unavailable' },
    receives: { DataType: 'Number', StringValue: '3' },
  }
  const MessageBody = JSON.stringify({ Records: [record] })
  await pipeline.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }))
}

/** The revisions there are of each article that has a verdict, whole or not. */
async function revisions(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  for (const { pk, sk } of await scanTable()) {
    const revision = /^VERDICT#([^#]+)#/.exec(String(sk))?.[1]
    if (revision !== undefined) found.set(String(pk), (found.get(String(pk)) ?? new Set()).add(revision))
  }
  return found
}

async function judgingTimes(): Promise<Map<string, string>> {
  const current = (await scanTable()).filter(({ sk }) => sk === 'VERDICT')
  return new Map(current.map(({ article, judgedAt }) => [String(article), String(judgedAt)]))
}

async function scanTable(): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  for await (const { Items = [] } of paginateScan(
    { client: pipeline.clients.dynamodb },
    { TableName: pipeline.place.table },
  ))
    items.push(...Items)
  return items
}
