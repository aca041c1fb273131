import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleNames } from '../../lib/cli/article-names.ts'
import { runMain } from '../../lib/cli/command/index.ts'
import { createShowCommand } from '../../lib/cli/show/show-command.ts'
import { resolveStackAddress, type StackAddress } from '../../lib/cli/show/stack-address.ts'
import { ArticleViewSchema } from '../../lib/contracts/index.ts'
import { ANA, BEN, BOATS_ARTICLE } from '../review/desk-of.ts'
import { openDeskRoom, type RoomOptions } from './desk-room.ts'
import { createMemoryShell } from './memory-shell.ts'
import { makeVerdict, PITCH } from './sample-verdict.ts'
import { writeFiles } from './temporary-files.ts'

const NAMED = ['--table', 'verdicts', '--snapshots', 'texts']
const UNSAID = { endpoint: undefined, table: undefined, snapshotBucket: undefined }
const LOCAL = {
  endpoint: 'http://127.0.0.1:4566',
  table: 'copydesk',
  snapshotBucket: 'copydesk-snapshots',
  intakeBucket: 'copydesk-intake',
  deadLetterUrl: 'http://127.0.0.1:4566/dead',
  evidenceDeadLetterUrl: 'http://127.0.0.1:4566/evidence-dead',
  console: 'http://127.0.0.1:4567',
}

async function show(...parameters: readonly string[]) {
  const opened: StackAddress[] = []
  let closed = 0
  const stored = { verdict: makeVerdict(PITCH), judgedAt: '2026-01-02T03:04:05Z', versionId: 'v7' }
  const command = createShowCommand({
    openVerdicts: async (address) => {
      opened.push(address)
      return {
        find: async (article) => (article === 'articles/nordvik.txt' ? stored : undefined),
        close: () => void closed++,
      }
    },
    desk: {
      openDesk: () => {
        throw new Error('no desk was named')
      },
      now: () => new Date(),
      userName: () => 'ana',
      stackFile: '/nowhere/stack.json',
    },
  })
  const shell = createMemoryShell()
  const commands = [{ name: 'show', summary: '', load: async () => command }]
  const exitCode = await runMain({ commands, version: '0' }, ['show', ...parameters], shell)
  return { exitCode, opened, closed, stored, stdout: shell.stdout.written, stderr: shell.stderr.written }
}

describe('show', () => {
  it.each(['articles/nordvik.txt', 'nordvik.txt', 'nordvik', 'articles/nordvik', 's3://intake/articles/nordvik.txt'])(
    'finds the article by the name %s',
    async (name) => {
      const { exitCode, stdout, closed } = await show(name, ...NAMED)

      expect(exitCode).toBe(0)
      expect(stdout).toContain('judged 2026-01-02T03:04:05Z, version v7')
      expect(closed).toBe(1)
    },
  )

  it('writes the verdict as JSON, and nothing else', async () => {
    const { stdout, stored } = await show('nordvik', '--format', 'json', ...NAMED)

    expect(JSON.parse(stdout)).toEqual(stored.verdict)
  })

  it('says when there is no such article, and closes the reader', async () => {
    const { exitCode, stdout, stderr, closed } = await show('gone', ...NAMED)

    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^error: there is no verdict on gone \(article-missing\)\nhint: /)
    expect(closed).toBe(1)
  })
})

describe('show, where there is a desk', () => {
  async function roomWithStored(options: RoomOptions = {}) {
    const room = await openDeskRoom(options)
    const { verdict } = await room.test.open(ANA)
    room.stored.set(BOATS_ARTICLE, { verdict, judgedAt: '2026-01-05T10:00:00.000Z', versionId: undefined })
    return { ...room, verdict }
  }

  it('tells the review after the verdict: whom it waits for, who has it, what was said', async () => {
    const { run, test, verdict } = await roomWithStored()
    const [first] = verdict.findings
    await test.claim(BEN)
    await test.act(BEN, { kind: 'answer', finding: first?.id ?? '', answer: 'not-an-issue', reason: 'attributed' })
    await test.act(BEN, { kind: 'comment', text: 'red \u001b[31m' })

    const { exitCode, stdout, stderr } = await run('ana:reviewer', 'show', 'boats', ...NAMED)

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/NEAR MISSES[^]*\n\nDESK {2}waits for its first reader\n/)
    expect(stdout).toContain('due in 3 h; Ben has it until 2026-01-05 10:10 UTC')
    expect(stdout).toMatch(/\[\d\] +not an issue, a named source stands behind it; Ben, 2026-01-05 10:00 UTC/)
    expect(stdout).toContain('comment "red ␛[31m"; Ben')
    expect(stdout.match(/wants an answer/g)).toHaveLength(verdict.findings.length - 1)
  })

  it('tells how it was decided', async () => {
    const { run, test } = await roomWithStored()
    await test.claim(BEN)
    await test.finish(BEN, { kind: 'decide', outcome: 'reject', reason: 'misleading', note: 'No.' })

    const { stdout } = await run('ana:reviewer', 'show', 'boats', '--review')

    expect(stdout).toMatch(/^DESK {2}decided\n/)
    expect(stdout).toContain('outcome rejected, misleading as a whole, "No."; Ben, 2026-01-05 10:00 UTC')
  })

  it('writes the verdict alone as JSON, and everything the desk has with --review', async () => {
    const { run, verdict } = await roomWithStored()

    const [alone, whole] = await Promise.all([
      run('ana', 'show', 'boats', '--format', 'json', ...NAMED),
      run('ana', 'show', 'boats', '--format', 'json', '--review'),
    ])

    expect(JSON.parse(alone.stdout)).toEqual(verdict)
    expect(ArticleViewSchema.parse(JSON.parse(whole.stdout))).toMatchObject({ article: BOATS_ARTICLE, verdict })
  })

  it('shows the verdict also if the desk does not answer, and says so', async () => {
    const { run } = await roomWithStored({ ask: async () => new Response('oh', { status: 502 }) })

    const shown = await run('ana', 'show', 'boats', ...NAMED)
    const refused = await run('ana', 'show', 'boats', '--review')

    expect(shown.exitCode).toBe(0)
    expect(shown.stdout).toContain('NEAR MISSES')
    expect(shown.stdout).not.toContain('DESK  ')
    expect(shown.stderr).toBe('notice: no review is shown, as the desk does not answer (HTTP 502) (desk-unreachable)\n')
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' })
  })
})

describe('the names an article may have', () => {
  it('begin with the name as given', () => {
    expect(articleNames('halden')).toEqual(['halden', 'halden.txt', 'articles/halden', 'articles/halden.txt'])
    expect(articleNames('articles/halden.txt')).toEqual(['articles/halden.txt'])
  })
})

describe('the stack to read from', () => {
  it('is what flags say, then what the environment says', () => {
    const environment = { COPYDESK_TABLE: 'theirs', COPYDESK_SNAPSHOT_BUCKET: 'texts' }

    expect(resolveStackAddress({ ...UNSAID, table: 'mine' }, environment, '/nowhere')).toEqual({
      endpoint: undefined,
      table: 'mine',
      snapshotBucket: 'texts',
    })
  })

  it('is else what the local stack has written', () => {
    const file = join(writeFiles({ 'stack.json': JSON.stringify(LOCAL) }), 'stack.json')
    const { endpoint, table, snapshotBucket } = LOCAL

    expect(resolveStackAddress(UNSAID, {}, file)).toEqual({ endpoint, table, snapshotBucket })
  })

  it('is asked for where nobody names one', () => {
    expect(() => resolveStackAddress(UNSAID, {}, '/nowhere/stack.json')).toThrow('no stack to read verdicts from')
  })

  it.each(['{', '[]', '{"endpoint": 7}'])('is not guessed from a broken file: %s', (content) => {
    const file = join(writeFiles({ 'stack.json': content }), 'stack.json')

    expect(() => resolveStackAddress(UNSAID, {}, file)).toThrow('does not say where the stack is')
  })
})
