import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { upload } from '../../lib/adapters/aws/index.ts'
import { type Pipeline, startPipeline } from '../../lib/cli/pipeline.ts'
import { ArticleViewSchema, LabelledArticleSchema, LedgerExportSchema } from '../../lib/contracts/index.ts'
import { runCopydesk } from './run-copydesk.ts'
import { PITCHED } from './sample-articles.ts'

const ARTICLE = 'articles/nordvik.txt'

let directory = ''
let pipeline: Pipeline

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'copydesk-review-'))
  pipeline = await startPipeline({ directory: join(directory, 'state'), port: 0 })
  const { intakeBucket } = pipeline.place
  const bytes = Buffer.from(PITCHED)
  await upload(pipeline.clients.s3, { bucket: intakeBucket, article: ARTICLE, bytes, mediaType: 'text/plain' })
  while ((await pipeline.verdicts.find(ARTICLE)) === undefined) await wait(20)
}, 60_000)

afterAll(async () => {
  await pipeline.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Runs the command against the stack as somebody. */
function run(as: string, ...parameters: readonly string[]) {
  const { console: desk, endpoint, table, snapshotBucket } = pipeline.place
  const environment = {
    COPYDESK_DESK: desk,
    COPYDESK_AS: as,
    COPYDESK_ENDPOINT: endpoint,
    COPYDESK_TABLE: table,
    COPYDESK_SNAPSHOT_BUCKET: snapshotBucket,
  }
  return runCopydesk(parameters, { environment })
}

describe('the review desk, by command', () => {
  it('takes an article from the queue to a decision and a ledger that verifies', async () => {
    const queue = await run('ana:reviewer', 'queue')
    const opened = await run('ana:reviewer', 'show', 'nordvik', '--review', '--format', 'json')
    const { verdict } = ArticleViewSchema.parse(JSON.parse(opened.stdout))
    for (const { id } of verdict.findings) {
      const answered = await run('ana:reviewer', 'decide', 'nordvik', '--finding', id, '--answer', 'confirm')
      expect(answered).toMatchObject({ exitCode: 0, stderr: '' })
    }
    const held = await run('ben:reviewer', 'decide', 'nordvik', '--outcome', 'release')
    const decided = await run(
      'ana:reviewer',
      'decide',
      'nordvik',
      '--outcome',
      'reject',
      '--reason',
      'unlabelled-advertising',
    )
    const shown = await run('rita:reader', 'show', 'nordvik')
    const verified = await run('rita:reader', 'ledger', 'verify', 'nordvik')

    expect(queue).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(ARTICLE) })
    expect(held).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('ana has the article until'),
    })
    expect(decided).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('rejected') })
    expect(shown.stdout).toMatch(/FINDINGS[^]*\nDESK {2}decided\n/)
    expect(verified).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(`^intact  ${verdict.findings.length + 2} events of ${ARTICLE}\nhead `),
    })
  }, 120_000)

  it('exports what was decided, for whoever comes later and for the next model', async () => {
    const file = join(directory, 'nordvik.json')

    const exported = await run('ana', 'ledger', 'export', 'nordvik', '--output', file)
    const page = await run('ana', 'ledger', 'export', 'nordvik', '--format', 'html')
    const labels = await run('ana', 'ledger', 'labels')
    const offline = await runCopydesk(['ledger', 'verify', file])

    const ledger = LedgerExportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(exported).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
    expect(page.stdout).toContain(`intact: ${ledger.events.length} events`)
    expect(LabelledArticleSchema.parse(JSON.parse(labels.stdout))).toMatchObject({ id: ARTICLE, text: PITCHED })
    expect(offline).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${ledger.events.length} events`) })
  }, 60_000)

  it('is told apart from a place where no desk is', async () => {
    const nowhere = await runCopydesk(['queue', '--desk', 'http://127.0.0.1:1'])
    const elsewhere = await runCopydesk(['queue', '--desk', pipeline.place.endpoint])
    const away = await runCopydesk(['queue', '--desk', 'https://desk.example', '--as', 'ana'])

    expect(nowhere).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('(desk-unreachable)') })
    expect(elsewhere.exitCode).toBe(2)
    expect(away).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is not on this machine') })
  }, 60_000)
})
