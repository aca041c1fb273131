import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import { paginateScan } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { upload } from '../../lib/adapters/aws/index.ts'
import type { Intake } from '../../lib/app/index.ts'
import { type Pipeline, type PipelineOptions, startPipeline } from '../../lib/cli/pipeline.ts'
import { LedgerExportSchema } from '../../lib/contracts/index.ts'
import { runCopydesk } from '../cli/run-copydesk.ts'

const ROOT = join(import.meta.dirname, '../..')

const ReportSchema = z.strictObject({
  stage: z.string(),
  article: z.string().regex(/^articles\/smoke\/\d{8}-\d{6}-[\da-f]{6}\.txt$/),
  exitCode: z.int(),
  steps: z.strictObject({ name: z.string(), result: z.string(), ms: z.int(), detail: z.string() }).array(),
  left: z.strictObject({ what: z.string(), why: z.string() }).array(),
})

let directory = ''
let pipeline: Pipeline | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'copydesk-smoke-'))
})

afterEach(async () => {
  await pipeline?.close()
  pipeline = undefined
  rmSync(directory, { recursive: true, force: true })
})

async function start(options: Partial<PipelineOptions> = {}): Promise<Pipeline> {
  pipeline = await startPipeline({ directory: join(directory, 'state'), port: 0, ...options })
  return pipeline
}

/** Holds each judgement back until told otherwise: a function that does not answer. */
function silent(): { readonly wrapIntake: (intake: Intake) => Intake; readonly answer: () => void } {
  let answer = (): void => undefined
  const told = new Promise<void>((resolve) => (answer = resolve))
  return {
    wrapIntake: (intake) => ({
      ...intake,
      sources: { read: async (wanted, maxBytes) => told.then(() => intake.sources.read(wanted, maxBytes)) },
    }),
    answer: () => answer(),
  }
}

const stackFile = (): string => join(directory, 'state/stack.json')

function smoke(...parameters: readonly string[]) {
  return runCopydesk(['smoke', '--outputs', stackFile(), ...parameters], { environment: { COPYDESK_AS: 'ana' } })
}

async function smokeReport(...parameters: readonly string[]) {
  const { exitCode, stdout, stderr } = await smoke('--format', 'json', ...parameters)
  expect(stderr).toBe('')
  return { ...ReportSchema.parse(JSON.parse(stdout)), exitCode }
}

/** Everything a stack holds: the versions in its buckets, the items of its table. */
async function inventory({ clients, place }: Pipeline): Promise<string[]> {
  const found: string[] = []
  for (const Bucket of [place.intakeBucket, place.snapshotBucket]) {
    const { Versions = [], DeleteMarkers = [] } = await clients.s3.send(new ListObjectVersionsCommand({ Bucket }))
    found.push(...[...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => `${Bucket} ${Key} ${VersionId}`))
  }
  const pages = paginateScan({ client: clients.dynamodb }, { TableName: place.table })
  for await (const { Items = [] } of pages) found.push(...Items.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`))
  return found.toSorted()
}

const only = (step: string, steps: readonly { name: string; result: string }[]) =>
  steps.find(({ name }) => name === step)?.result

describe('copydesk smoke', () => {
  it('passes a local stack, says so line by line, and leaves what other articles have and one snapshot', async () => {
    const stack = await start()
    const { intakeBucket: bucket } = stack.place
    const bytes = Buffer.from('Tarn Marine sold 40 boats in the spring quarter, the company said on Monday.')
    await upload(stack.clients.s3, { bucket, article: 'articles/smoke/other.txt', bytes, mediaType: 'text/plain' })
    await expect.poll(() => stack.verdicts.find('articles/smoke/other.txt'), { timeout: 20_000 }).toBeDefined()
    const before = await inventory(stack)

    const run = await smoke()

    const added = (await inventory(stack)).filter((found) => !before.includes(found))
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(run.stdout.replaceAll(/ +\d+ ms {2}/g, '  ').split('\n')).toEqual([
      expect.stringMatching(/^passed {2}upload {2}articles\/smoke\/[\da-f-]+\.txt, \d+ bytes$/),
      expect.stringMatching(/^passed {2}verdict {2}hold, \d+ findings, by engine /),
      'passed  disposition  hold, as expected of the sample',
      expect.stringMatching(/^passed {2}queue {2}among open articles of severity /),
      'passed  review API  listed for ana (lead), stage first',
      expect.stringMatching(/^passed {2}clean-up {2}took back 1 versions of the upload, [2-9] records$/),
      expect.stringMatching(/^left {4}texts\/[\da-f]{64}\.txt in the snapshot bucket: snapshots are written once/),
      'passed: the smoke test of local',
      '',
    ])
    expect(added).toEqual([expect.stringMatching(/^copydesk-snapshots texts\//)])
  }, 90_000)

  it('leaves nothing more when it is run again', async () => {
    const stack = await start()
    await smoke()
    const before = await inventory(stack)

    const report = await smokeReport()

    expect(report.exitCode).toBe(0)
    expect(await inventory(stack)).toEqual(before)
  }, 90_000)

  it('fails after its bound where the function does not answer, says what it saw, and takes it back when told', async () => {
    const { wrapIntake, answer } = silent()
    const stack = await start({ wrapIntake })

    const report = await smokeReport('--wait', '1')

    const { article } = report
    expect(report).toMatchObject({ stage: 'local', exitCode: 1 })
    expect(report.steps.map(({ name, result }) => `${name} ${result}`)).toEqual([
      'upload passed',
      'verdict failed',
      'clean-up passed',
    ])
    expect(report.steps[1]?.detail).toBe('no verdict after 1 s; the upload is there, no dead letter waits')
    expect(report.left.map(({ what }) => what)).toEqual([`${article} in the intake bucket`])
    expect(await inventory(stack)).toEqual([expect.stringMatching(`^copydesk-intake ${article} `)])

    answer()
    await expect.poll(() => stack.verdicts.find(article), { timeout: 20_000 }).toBeDefined()
    const cleaned = await smoke('--clean', article)
    expect(cleaned).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^passed {2}clean-up/) })
    expect(await inventory(stack)).toEqual([expect.stringMatching(/^copydesk-snapshots texts\//)])
  }, 90_000)

  it('ends tidily when it is interrupted, and says what is left', async () => {
    const { wrapIntake, answer } = silent()
    const stack = await start({ wrapIntake })
    const child = spawn(process.execPath, ['bin/copydesk.mjs', 'smoke', '--outputs', stackFile()], { cwd: ROOT })
    let screen = ''
    child.stdout.on('data', (chunk: Buffer) => (screen += chunk.toString()))
    await expect.poll(() => screen, { timeout: 30_000 }).toContain('passed  upload')

    child.kill('SIGINT')
    await once(child, 'close')

    answer()
    expect(child.exitCode).toBe(2)
    expect(screen).toMatch(/\nunknown verdict +\d+ ms {2}interrupted\n/)
    expect(screen).toMatch(/\nleft {4}articles\/smoke\/.+ in the intake bucket: .+ --clean [\da-f-]+\n/)
    expect(screen).toMatch(/\nnot finished: the smoke test of local\n$/)
    expect(await inventory(stack)).toContainEqual(expect.stringMatching('^copydesk-intake articles/smoke/'))
  }, 90_000)

  it('decides when asked, and then leaves article and ledger, as ledgers are never deleted', async () => {
    const stack = await start()

    const report = await smokeReport('--decide')
    const cleaned = await smoke('--clean', report.article)

    const exported = await runCopydesk(['ledger', 'export', report.article], {
      environment: { COPYDESK_DESK: stack.place.console },
    })
    const { events } = LedgerExportSchema.parse(JSON.parse(exported.stdout))
    expect(report.exitCode).toBe(0)
    expect(report.steps.find(({ name }) => name === 'decision')).toMatchObject({
      result: 'passed',
      detail: `rejected, stage decided; ledger intact, ${events.length} events`,
    })
    expect(report.left).toEqual([
      {
        what: `${report.article}, with its verdict, its snapshot and its ledger`,
        why: 'somebody has worked on it, and ledgers are never deleted',
      },
    ])
    expect(cleaned.stdout).toContain('nothing to take back: the article was reviewed')
    expect(await stack.verdicts.find(report.article)).toBeDefined()
  }, 90_000)

  it('fails a stack that lets the sample pass', async () => {
    const stack = await start({
      wrapIntake: (intake) => ({
        ...intake,
        judge: {
          ...intake.judge,
          judge: (source, documents) => ({ ...intake.judge.judge(source, documents), disposition: 'clear' }),
        },
      }),
    })

    const report = await smokeReport()

    expect(report.exitCode).toBe(1)
    expect(only('disposition', report.steps)).toBe('failed')
    expect(only('queue', report.steps)).toBe('failed')
    expect(only('review API', report.steps)).toBe('failed')
    expect(await inventory(stack)).toEqual([expect.stringMatching(/^copydesk-snapshots texts\//)])
  }, 120_000)

  it('runs unchanged against a deployment, found by its outputs, with the credentials of the environment', async () => {
    const { place } = await start()
    const outputs = {
      IntakeBucket: place.intakeBucket,
      SnapshotBucket: place.snapshotBucket,
      RecordsTable: place.table,
      DeadLetterQueue: place.deadLetterUrl,
      ConsoleUrl: `${place.console}/`,
    }
    const file = join(directory, 'cdk-outputs.json')
    writeFileSync(file, JSON.stringify({ 'Copydesk-dev': outputs }))
    const environment = { AWS_ENDPOINT_URL: place.endpoint, AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' }

    const run = await runCopydesk(
      ['smoke', '--stage', 'dev', '--outputs', file, '--region', 'eu-central-1', '--format', 'json'],
      { environment },
    )

    const { exitCode, steps } = ReportSchema.parse(JSON.parse(run.stdout))
    expect(exitCode).toBe(0)
    expect(steps.map(({ name, result }) => `${name} ${result}`)).toEqual([
      'upload passed',
      'verdict passed',
      'disposition passed',
      'queue passed',
      'review API skipped',
      'clean-up passed',
    ])
  }, 60_000)

  it.each([
    { parameters: ['--wait', '0'], says: '--wait cannot be "0"' },
    { parameters: ['--clean', '../halden'], says: 'names no smoke article' },
    { parameters: ['--clean', 'articles/halden.txt'], says: 'names no smoke article' },
    { parameters: ['--stage', 'dev'], says: 'does not hold the outputs of Copydesk-dev' },
  ])(
    'refuses $parameters',
    async ({ parameters, says }) => {
      await start()

      const run = await smoke(...parameters)

      expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(says) })
    },
    60_000,
  )

  it('says so where no stack answers', async () => {
    const missing = await runCopydesk(['smoke', '--outputs', join(directory, 'none.json')])
    const { place } = await start()
    const away = { ...place, endpoint: 'http://127.0.0.1:1' }
    writeFileSync(join(directory, 'away.json'), JSON.stringify(away))

    const run = await runCopydesk(['smoke', '--outputs', join(directory, 'away.json')])

    expect(missing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('no local stack') })
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toMatch(/^unknown upload/)
    expect(run.stdout).toContain('perhaps; the intake bucket could not be asked')
  }, 60_000)
})
