import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runMain } from '../../lib/cli/command/index.ts'
import { articleNames } from '../../lib/cli/show/article-names.ts'
import { createShowCommand } from '../../lib/cli/show/show-command.ts'
import { resolveStackAddress, type StackAddress } from '../../lib/cli/show/stack-address.ts'
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
  console: 'http://127.0.0.1:4571',
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
