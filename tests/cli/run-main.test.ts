import { describe, expect, it } from 'vitest'
import { type Command, runMain } from '../../lib/cli/command/index.ts'
import { CopydeskError } from '../../lib/contracts/errors.ts'
import { createMemoryShell } from './memory-shell.ts'

const probe: Command = {
  name: 'probe',
  summary: 'Probes',
  operands: { name: 'THING…', least: 1, most: 2 },
  flags: {
    format: { value: 'FORMAT', choices: ['text', 'json', 'ndjson'], initial: 'text', summary: 'What to write' },
    'no-color': { summary: 'No colours' },
    place: { value: 'PLACE', summary: 'Where' },
  },
  notes: ['A note.'],
  examples: ['copydesk probe a'],
  run: async ({ operands, values, switches }, shell) => {
    if (operands[0] === 'broken') throw new CopydeskError('pack-empty', 'no rules', { hint: 'load some' })
    if (operands[0] === 'bug') throw new TypeError('Nordvik shares: buy or sell?!')
    await shell.stdout.write(JSON.stringify({ operands, values: [...values], switches: [...switches] }))
    return 0
  },
}

async function run(parameters: readonly string[], environment: Record<string, string> = {}) {
  const shell = { ...createMemoryShell(), environment }
  const commands = [{ name: 'probe', summary: 'Probe things', load: async () => probe }]
  const exitCode = await runMain({ commands, version: '1.2.3' }, parameters, shell)
  return { exitCode, stdout: shell.stdout.written, stderr: shell.stderr.written }
}

describe('what the user typed', () => {
  it('is read into operands, values and switches', async () => {
    const { stdout } = await run(['probe', 'a', '--place=here', '-', '--no-color', '--format', 'json'])

    expect(JSON.parse(stdout)).toEqual({
      operands: ['a', '-'],
      values: [
        ['format', 'json'],
        ['place', 'here'],
      ],
      switches: ['no-color'],
    })
  })

  it('has no flags after two dashes', async () => {
    const { stdout } = await run(['probe', '--', '--help', '--place'])

    expect(JSON.parse(stdout)).toMatchObject({ operands: ['--help', '--place'] })
  })

  it.each([
    [[], 'no command given', 'probe'],
    [['prob'], 'there is no command prob', 'did you mean copydesk probe?'],
    [['--verson'], 'there is no flag --verson', 'did you mean copydesk --version?'],
    [['zzzzzz'], 'there is no command zzzzzz', 'see copydesk --help'],
    [['probe', 'a', '--fromat', 'json'], 'probe has no flag --fromat', 'did you mean --format?'],
    [['probe', 'a', '--zzzzzz'], 'probe has no flag --zzzzzz', 'see copydesk probe --help'],
    [['probe', 'a', '-x'], 'probe has no flag -x', 'see copydesk probe --help'],
    [['probe', 'a', '--constructor'], 'probe has no flag --constructor', 'see copydesk probe --help'],
    [['probe', 'a', '--format', 'jsno'], '--format cannot be "jsno"', 'did you mean json?'],
    [['probe', 'a', '--format'], '--format needs a value', 'write --format text|json|ndjson'],
    [['probe', 'a', '--place', '--no-color'], '--place needs a value', 'write --place PLACE'],
    [['probe', 'a', '--no-color=yes'], '--no-color takes no value', 'write --no-color alone'],
    [['probe'], 'probe needs THING…', 'see copydesk probe --help'],
    [['probe', 'a', 'b', 'c'], 'probe does not take "c"', 'see copydesk probe --help'],
  ])('%j ends in 2 with what is wrong and a way on', async (parameters, message, hint) => {
    const { exitCode, stdout, stderr } = await run(parameters)

    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(`error: ${message} (usage)\nhint: `)
    expect(stderr).toContain(hint)
  })

  it('cannot drive the terminal from an error', async () => {
    const { stderr } = await run(['\u001b[2J'])

    expect(stderr).not.toContain('\u001b')
  })
})

describe('help and version', () => {
  it('go to standard output and end in 0', async () => {
    expect(await run(['--version'])).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: '' })
    expect((await run(['--help'])).stdout).toContain('probe   Probe things')
    expect((await run(['help', 'probe'])).stdout).toBe((await run(['probe', '--help'])).stdout)
  })

  it('say what each flag takes and does', async () => {
    const { exitCode, stdout } = await run(['probe', '--help'])

    expect(exitCode).toBe(0)
    expect(stdout).toContain('Usage: copydesk probe THING… [flags]')
    expect(stdout).toMatch(/--format FORMAT\s+What to write: text, json, ndjson \(default text\)/)
  })
})

describe('errors', () => {
  it('of Copydesk end in their code with what, where and what to do', async () => {
    expect(await run(['probe', 'broken'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'error: no rules (pack-empty)\nhint: load some\n',
    })
  })

  it('nobody expected end in 70 and never quote the article', async () => {
    const { exitCode, stderr } = await run(['probe', 'bug'])

    expect(exitCode).toBe(70)
    expect(stderr).toContain('error: internal error (TypeError)')
    expect(stderr).not.toMatch(/Nordvik|at /)
  })

  it('show their stack to who asks for it', async () => {
    const { stderr } = await run(['probe', 'bug'], { COPYDESK_DEBUG: '1' })

    expect(stderr).toMatch(/run-main\.test\.ts/)
  })
})
