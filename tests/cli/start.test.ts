import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StackFileSchema } from '../../lib/contracts/index.ts'
import { runCopydesk } from './run-copydesk.ts'

const COPYDESK = join(import.meta.dirname, '../../bin/copydesk.mjs')
const ARTICLE =
  'Tarn Marine sold 40 boats in the spring quarter, the company said on Monday. That is four more than a year ago.'

let directory = ''
let running: ChildProcess | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'copydesk-start-'))
})

afterEach(async () => {
  if (running?.exitCode === null) {
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  rmSync(directory, { recursive: true, force: true })
})

async function start(): Promise<string> {
  const child = spawn(process.execPath, [COPYDESK, 'start', '--port', '0', '--directory', join(directory, 'state')])
  running = child
  let screen = ''
  child.stdout.on('data', (chunk: Buffer) => (screen += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (screen += chunk.toString()))
  while (!screen.includes('Ctrl-C stops it')) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}: ${screen}`)
    await wait(20)
  }
  return screen
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  if (running === undefined) return null
  const ended = once(running, 'exit')
  running.kill(signal)
  await ended
  return running.exitCode
}

function readPlace() {
  return StackFileSchema.parse(JSON.parse(readFileSync(join(directory, 'state/stack.json'), 'utf8')))
}

function show(article: string, place: ReturnType<typeof readPlace>) {
  const flags = ['--endpoint', place.endpoint, '--table', place.table, '--snapshots', place.snapshotBucket]
  return runCopydesk(['show', article, ...flags])
}

describe('copydesk start', () => {
  it('judges the samples, then an upload within a second, stops cleanly, and finds everything again', async () => {
    const screen = await start()
    const place = readPlace()
    expect(screen).toMatch(/en-token-presale-unlabelled\.txt +HOLD/)
    expect(screen).toMatch(/en-earnings-clean\.txt +CLEAR/)

    await put(place)
    await wait(1000)
    const shown = await show('boats', place)
    expect(shown.exitCode).toBe(0)
    expect(shown.stdout).toContain('articles/boats.txt')
    expect(shown.stdout).toContain('CLEAR')

    expect(await stop('SIGINT')).toBe(0)
    await start()
    expect((await show('boats', readPlace())).stdout).toContain('articles/boats.txt')
  }, 60_000)

  it('loses nothing when it is killed', async () => {
    await start()
    await put(readPlace())
    await stop('SIGKILL')

    await start()
    await wait(500)
    expect((await show('boats', readPlace())).exitCode).toBe(0)
  }, 60_000)

  it('refuses a directory that another stack is using, and says who', async () => {
    await start()

    const second = await runCopydesk(['start', '--port', '0', '--directory', join(directory, 'state')])

    expect(second.exitCode).toBe(2)
    expect(second.stderr).toContain('directory-owned')
  }, 60_000)
})

async function put({ endpoint, intakeBucket }: ReturnType<typeof readPlace>): Promise<void> {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' }
  const s3 = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials })
  const command = { Bucket: intakeBucket, Key: 'articles/boats.txt', Body: ARTICLE, ContentType: 'text/plain' }
  await s3.send(new PutObjectCommand(command))
  s3.destroy()
}
