import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SEVERITIES, type Verdict, VerdictSchema } from '../../lib/contracts/index.ts'
import { runCopydesk, runPipe } from './run-copydesk.ts'
import { NEWS, PITCHED } from './sample-articles.ts'
import { writeFiles } from './temporary-files.ts'

/** The command writes what the contract says, one verdict a line. */
function readVerdicts(ndjson: string): readonly Verdict[] {
  return ndjson
    .split('\n')
    .slice(0, -1)
    .map((line) => VerdictSchema.parse(JSON.parse(line)))
}

function wordsOf({ text, sentences }: Verdict, role: string): string {
  return sentences
    .filter((sentence) => sentence.role === role)
    .map(({ start, end }) => text.content.slice(start, end))
    .join(' ')
}

describe('copydesk', () => {
  it('says how it is used without loading an engine', async () => {
    const [help, version] = await Promise.all([runCopydesk(['--help']), runCopydesk(['--version'])])

    expect(help).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /check.*\n.*decide.*\n.*explain.*\n.*ledger.*\n.*queue.*\n.*rules.*\n.*show.*\n.*smoke.*\n.*start/,
      ),
      stderr: '',
    })
    expect(version).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it.each(['check', 'decide', 'ledger', 'queue', 'show', 'start'])('explains %s', async (command) => {
    const { exitCode, stdout } = await runCopydesk([command, '--help'])

    expect(exitCode).toBe(0)
    expect(stdout).toContain(`Usage: copydesk ${command}`)
  })

  it('knows what was probably meant', async () => {
    const [command, flag] = await Promise.all([runCopydesk(['chekc']), runCopydesk(['check', 'a', '--fial-on', 'low'])])

    expect(command).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('copydesk check?') })
    expect(flag).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--fail-on?') })
  })
})

describe('copydesk check', () => {
  it('reports an article for people', async () => {
    const directory = writeFiles({ 'nordvik.txt': PITCHED })
    const { stdout, stderr } = await runCopydesk(['check', join(directory, 'nordvik.txt')])

    expect(stderr).toBe('')
    expect(stdout).toContain('nordvik.txt')
    expect(stdout).toMatch(/^ 8 ▌AD .*Nordvik shares/m)
    expect(stdout).toMatch(/FINDINGS {2}\d/)
    expect(stdout).not.toContain('\u001b')
  })

  it('tells the pitch from the news', async () => {
    const { stdout } = await runCopydesk(['check', '-', '--format', 'ndjson'], { stdin: PITCHED })
    const [verdict] = readVerdicts(stdout)

    expect(verdict && wordsOf(verdict, 'promo')).toContain('Buy or sell?!')
    expect(verdict && wordsOf(verdict, 'report')).toContain('two battery ships')
    expect(verdict?.findings.length).toBeGreaterThan(0)
  })

  it('takes files, directories and patterns, and keeps their order', async () => {
    const directory = writeFiles({ 'z.txt': NEWS, 'd/b.txt': NEWS, 'd/a.txt': PITCHED, 'd/c.md': '# no' })
    const paths = ['z.txt', 'd', 'd/*.txt'].map((name) => join(directory, name))
    const { stdout } = await runCopydesk(['check', ...paths, '--format', 'ndjson'])
    const names = readVerdicts(stdout).map(({ source }) => source.uri.replace(`${directory}/`, ''))

    expect(names).toEqual(['z.txt', 'd/a.txt', 'd/b.txt', 'd/a.txt', 'd/b.txt'])
  })

  it('writes the same bytes twice, in every format', async () => {
    const directory = writeFiles({ 'a.txt': PITCHED, 'b.txt': NEWS })
    for (const format of ['text', 'json', 'ndjson']) {
      const [one, two] = await Promise.all([1, 2].map(() => runCopydesk(['check', directory, '--format', format])))

      expect(one?.stdout).not.toBe('')
      expect(one?.stdout).toBe(two?.stdout)
    }
  })

  it('writes as JSON the verdicts it writes as lines', async () => {
    const directory = writeFiles({ 'a.txt': PITCHED, 'b.txt': NEWS })
    const [json, lines] = await Promise.all([
      runCopydesk(['check', directory, '--format', 'json']),
      runCopydesk(['check', directory, '--format', 'ndjson']),
    ])

    expect(JSON.parse(json.stdout)).toEqual(readVerdicts(lines.stdout))
  })

  it('ends in 1 exactly when a finding is as grave as --fail-on says', async () => {
    const { stdout } = await runCopydesk(['check', '-', '--format', 'ndjson'], { stdin: PITCHED })
    const findings = readVerdicts(stdout).flatMap((verdict) => verdict.findings)
    const gravest =
      SEVERITIES.findLast((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info'
    const graver = SEVERITIES[SEVERITIES.indexOf(gravest) + 1] ?? 'never'
    const runs = [gravest, graver, 'never'].map((threshold) =>
      runCopydesk(['check', '-', '--fail-on', threshold], { stdin: PITCHED }),
    )

    expect((await Promise.all(runs)).map(({ exitCode }) => exitCode)).toEqual([1, 0, 0])
  })

  it('ends in 0 for plain news', async () => {
    expect((await runCopydesk(['check', '-'], { stdin: NEWS })).exitCode).toBe(0)
  })

  it('reports what it can read, names what it cannot, and ends in 2', async () => {
    const directory = writeFiles({ 'a.txt': NEWS })
    const paths = ['gone.txt', 'a.txt', '*.rtf'].map((name) => join(directory, name))
    const { exitCode, stdout, stderr } = await runCopydesk(['check', ...paths, '--format', 'ndjson'])

    expect(exitCode).toBe(2)
    expect(readVerdicts(stdout)).toHaveLength(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('gone.txt: there is no such file'),
      expect.stringContaining('no file matches'),
    ])
  })

  it.skipIf(process.getuid?.() === 0)('says when a file may not be read', async () => {
    const directory = writeFiles({ 'a.txt': NEWS })
    chmodSync(join(directory, 'a.txt'), 0)
    const { exitCode, stderr } = await runCopydesk(['check', join(directory, 'a.txt')])

    expect(exitCode).toBe(2)
    expect(stderr).toContain('permission denied')
  })

  it('never takes what it cannot judge for clean', async () => {
    const directory = writeFiles({
      'bytes.txt': new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]),
      'empty.txt': ' \n',
      'picture.png': new Uint8Array([0x89, 0x50]),
    })
    const names = ['bytes.txt', 'empty.txt', 'picture.png']
    const runs = names.map((name) => runCopydesk(['check', join(directory, name), '--fail-on', 'never']))

    for (const { exitCode, stdout } of await Promise.all(runs)) {
      expect(exitCode).toBe(2)
      expect(stdout).toContain('NOT JUDGED')
    }
  })

  it('ends in 1 for a language it does not speak, and in 0 with --fail-on never', async () => {
    const stdin =
      'La banque a publié ses comptes mardi. Le bénéfice du groupe est en hausse de quatre pour cent. '.repeat(4)
    const [strict, lenient] = await Promise.all([
      runCopydesk(['check', '-'], { stdin }),
      runCopydesk(['check', '-', '--fail-on', 'never'], { stdin }),
    ])

    expect(strict).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('NOT JUDGED') })
    expect(lenient).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('NOT JUDGED') })
  })

  it('ends quietly when the reader of a pipe goes', async () => {
    const directory = writeFiles({})
    for (let index = 10; index < 60; index++) writeFileSync(join(directory, `${index}.txt`), PITCHED)
    const { exitCode, stdout, stderr } = await runPipe('"$@" | head -1', ['check', directory, '--format', 'ndjson'])

    expect(exitCode).toBe(0)
    expect(stderr).toBe('')
    expect(readVerdicts(stdout)).toHaveLength(1)
  })

  it('colours when it is told to', async () => {
    const colored = await runCopydesk(['check', '-'], { stdin: NEWS, environment: { FORCE_COLOR: '1' } })
    const plain = await runCopydesk(['check', '-', '--no-color'], { stdin: NEWS, environment: { FORCE_COLOR: '1' } })

    expect(colored.stdout).toContain('\u001b[')
    expect(plain.stdout).not.toContain('\u001b[')
  })
})
