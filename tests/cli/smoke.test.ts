import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pipeline, startPipeline } from '../../lib/cli/pipeline.ts'
import { CopydeskError } from '../../lib/contracts/index.ts'

const COPYDESK = join(import.meta.dirname, '../../bin/copydesk.mjs')

const directory = mkdtempSync(join(tmpdir(), 'copydesk-smoke-'))
let pipeline: Pipeline
/** While true, the function answers nothing. */
let isStuck = false

beforeAll(async () => {
  pipeline = await startPipeline({
    directory: join(directory, '.copydesk'),
    port: 0,
    wrapIntake: (intake) => ({
      ...intake,
      sources: {
        ...intake.sources,
        describe: (upload) => {
          if (isStuck) throw new CopydeskError('store-unavailable', 'stuck for the test')
          return intake.sources.describe(upload)
        },
      },
    }),
  })
})

afterAll(async () => {
  await pipeline.close()
  rmSync(directory, { recursive: true, force: true })
})

function start(...flags: readonly string[]) {
  return spawn(process.execPath, [COPYDESK, 'smoke', ...flags], { cwd: directory })
}

async function outcomeOf(child: ReturnType<typeof start>) {
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  await once(child, 'close')
  return { exitCode: child.exitCode, stdout, stderr }
}

/** @returns the records in the table, and the uploads in the intake bucket */
async function whatIsLeft() {
  const { clients, place } = pipeline
  const { Items = [] } = await clients.dynamodb.send(new ScanCommand({ TableName: place.table }))
  const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket: place.intakeBucket }))
  return [...Items.map(({ pk, sk }) => `${pk} ${sk}`), ...Contents.map(({ Key }) => Key)]
}

describe('copydesk smoke', () => {
  it('sends a sample through the local stack to the queue, and leaves nothing but the judged text', async () => {
    const { exitCode, stdout } = await outcomeOf(start())

    expect(stdout).toMatch(
      /^ok {5}upload .*articles\/smoke\/[\w-]+\.txt\nok {5}verdict .*hold, \d+ findings\nok {5}queue .*\nok {5}clean-up .*\d+ records; the judged text stays under its hash\n$/,
    )
    expect(exitCode).toBe(0)
    expect(await whatIsLeft()).toEqual([])
  })

  it('says each step as a line of JSON', async () => {
    const { stdout } = await outcomeOf(start('--stage', 'local', '--format', 'ndjson'))
    const steps = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))

    expect(steps).toMatchObject([
      { name: 'upload', isDone: true, milliseconds: expect.any(Number) },
      { name: 'verdict', isDone: true },
      { name: 'queue', isDone: true },
      { name: 'clean-up', isDone: true },
    ])
  })

  it('fails after its patience where no verdict comes, and cleans up', async () => {
    isStuck = true
    const { exitCode, stdout } = await outcomeOf(start('--patience', '1'))
    isStuck = false

    expect(exitCode).toBe(1)
    expect(stdout).toContain('failed verdict')
    expect(stdout).toContain('none after 1 s; look at the intake queue and its dead letters')
    expect(stdout).toContain('ok     clean-up')
    expect(await whatIsLeft()).toEqual([])
  })

  it('cleans up when it is interrupted', async () => {
    isStuck = true
    const child = start()
    const outcome = outcomeOf(child)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    const { exitCode, stdout } = await outcome
    isStuck = false

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/failed verdict .*interrupted\nok {5}clean-up/)
    expect(await whatIsLeft()).toEqual([])
  })

  it.each([
    [['--patience', '0'], 'is no time to wait'],
    [['--stage', 'prod'], 'cdk-outputs.json does not tell what was deployed'],
    [['--stage', 'prod', '--outputs', 'other.json'], 'other.json tells of no stage prod'],
  ])('refuses %j with what to do', async (flags, message) => {
    const outputs = { 'Copydesk-dev': { IntakeBucket: 'intake', SnapshotBucket: 'snapshots', RecordsTable: 'records' } }
    writeFileSync(join(directory, 'other.json'), JSON.stringify(outputs))

    const { exitCode, stderr } = await outcomeOf(start(...flags))

    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain('hint: ')
  })

  it('says that no stack runs here', async () => {
    const elsewhere = join(directory, 'elsewhere')
    mkdirSync(elsewhere)
    const child = spawn(process.execPath, [COPYDESK, 'smoke'], { cwd: elsewhere })

    expect(await outcomeOf(child)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('npm start') })
  })
})
