import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCheckCommand } from '../../lib/cli/check/check-command.ts'
import { runMain } from '../../lib/cli/command/index.ts'
import type { Judge, JudgeInput } from '../../lib/cli/judge.ts'
import { CopydeskError } from '../../lib/contracts/errors.ts'
import { createMemoryShell, type MemoryShell } from './memory-shell.ts'
import { makeVerdict } from './sample-verdict.ts'
import { writeFiles } from './temporary-files.ts'

/** Finds fault with the word "buy", and abstains from what holds none but dashes. */
const judge: Judge = {
  judge({ uri, bytes }) {
    const text = new TextDecoder().decode(bytes)
    const findings = text.includes('buy') ? [{ words: 'buy', severity: 'high' as const }] : []
    const draft = { uri, parts: [['report', text] as const], findings }
    if (!/^[\s-]*$/.test(text)) return makeVerdict(draft)
    return makeVerdict({
      ...draft,
      change: { disposition: 'abstain', reasons: [{ code: 'empty', message: 'no text' }] },
    })
  },
}

async function check(parameters: readonly string[], shell: MemoryShell = createMemoryShell(), engine = judge) {
  const command = createCheckCommand({ loadJudge: async () => engine, maxBytes: 1000 })
  const commands = [{ name: 'check', summary: '', load: async () => command }]
  const exitCode = await runMain({ commands, version: '0' }, ['check', ...parameters], shell)
  return { exitCode, stdout: shell.stdout.written, stderr: shell.stderr.written }
}

describe('check', () => {
  it('writes one verdict a line in the order given', async () => {
    const directory = writeFiles({ 'b.txt': 'A bank.', 'a.txt': 'buy' })
    const paths = [join(directory, 'b.txt'), join(directory, 'a.txt')]
    const { exitCode, stdout } = await check([...paths, '--format', 'ndjson'])
    const verdicts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

    expect(exitCode).toBe(1)
    expect(verdicts.map(({ source }) => source.uri)).toEqual(paths)
  })

  it('writes as JSON what JSON.stringify would write of the whole array', async () => {
    const directory = writeFiles({ 'a.txt': 'A \u2028 bank.', 'b.txt': 'buy' })
    const { stdout } = await check([directory, '--format', 'json'])
    const verdicts: unknown = JSON.parse(stdout)

    expect(stdout).toBe(`${JSON.stringify(verdicts, null, 2).replaceAll('\u2028', '\\u2028')}\n`)
    expect(verdicts).toHaveLength(2)
  })

  it('writes an empty array when nothing could be read', async () => {
    const { exitCode, stdout, stderr } = await check(['/nowhere/at/all', '--format', 'json'])

    expect(exitCode).toBe(2)
    expect(stdout).toBe('[]\n')
    expect(stderr).toBe(
      'error: cannot read /nowhere/at/all: there is no such file; check the spelling of the path (input-unreadable)\n',
    )
  })

  it('reports all that can be read before it ends in 2, one line for each path that cannot', async () => {
    const directory = writeFiles({ 'a.txt': 'buy', 'z.txt': 'A bank.', 'big.txt': 'x'.repeat(1001) })
    const paths = ['a.txt', 'gone.txt', 'big.txt', 'z.txt'].map((name) => join(directory, name))
    const { exitCode, stdout, stderr } = await check(paths)

    expect(exitCode).toBe(2)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('gone.txt: there is no such file'),
      expect.stringContaining('big.txt: it is larger than'),
    ])
    expect(stdout).toContain('4 inputs: 1 hold, 1 clear, 2 could not be read. 1 finding: 1 high.')
  })

  it('reads standard input under the name it was given, with its media type', async () => {
    const seen: JudgeInput[] = []
    const listening: Judge = {
      judge(input) {
        seen.push(input)
        return judge.judge(input)
      },
    }
    await check(['-', '--media-type', 'text/plain; charset=latin1'], createMemoryShell('A bank.'), listening)

    expect(seen).toMatchObject([{ uri: '-', mediaType: 'text/plain; charset=latin1' }])
  })

  it.each([
    ['never', 0],
    ['critical', 0],
    ['high', 1],
    ['info', 1],
  ])('--fail-on %s ends a high finding in %i', async (threshold, expected) => {
    expect((await check(['-', '--fail-on', threshold], createMemoryShell('buy'))).exitCode).toBe(expected)
  })

  it('says aloud what was not judged, in every format', async () => {
    const text = await check(['-'], createMemoryShell('--'))
    const ndjson = await check(['-', '--format', 'ndjson'], createMemoryShell('--'))

    expect(text).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('NOT JUDGED') })
    expect(ndjson).toMatchObject({ exitCode: 2, stderr: 'not judged: -: no text (empty)\n' })
  })

  it('has no colour where the output is no terminal, and has it on one', async () => {
    const onTerminal = () => createMemoryShell('buy', true)

    expect((await check(['-'], createMemoryShell('buy'))).stdout).not.toContain('\u001b[')
    expect((await check(['-'], onTerminal())).stdout).toContain('\u001b[')
    expect((await check(['-', '--no-color'], onTerminal())).stdout).not.toContain('\u001b[')
  })

  it('judges all inputs for the exit code when the reader has gone', async () => {
    const directory = writeFiles({ 'a.txt': 'A bank.', 'b.txt': 'buy' })
    const shell = createMemoryShell()
    const closed = { ...shell, stdout: { ...shell.stdout, isClosed: true } }

    expect((await check([directory], closed)).exitCode).toBe(1)
  })

  it('ends in 2 when there are no rules', async () => {
    const command = createCheckCommand({
      loadJudge: () => Promise.reject(new CopydeskError('pack-empty', 'the pack has no rules')),
      maxBytes: 1000,
    })
    const shell = createMemoryShell('A bank.')
    const commands = [{ name: 'check', summary: '', load: async () => command }]

    expect(await runMain({ commands, version: '0' }, ['check', '-'], shell)).toBe(2)
    expect(shell.stderr.written).toBe('error: the pack has no rules (pack-empty)\n')
  })

  it.each([
    [['-', '-'], 'standard input can be read once'],
    [['a.txt', '--media-type', 'text/plain'], '--media-type is for standard input only'],
    [[], 'check needs PATH…'],
  ])('refuses %j', async (parameters, message) => {
    expect(await check(parameters)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) })
  })
})
