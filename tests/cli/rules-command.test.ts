import { describe, expect, it } from 'vitest'
import { runMain } from '../../lib/cli/command/index.ts'
import { createRulesCommand, lintPack } from '../../lib/cli/rules/index.ts'
import { testExamples } from '../../lib/cli/rules/test-examples.ts'
import type { Pack } from '../../lib/contracts/pack.ts'
import { packWith, ruleWith } from '../claims/read.ts'
import { createMemoryShell } from './memory-shell.ts'

const bad = { role: 'promo' as const, text: 'To the moon.' }
const good = { role: 'promo' as const, text: 'To the shop.' }
const examples = { bad: [bad, bad, bad], good: [good, good, good] }
const sound = ruleWith({
  find: { detector: 'phrase', match: { en: ['moon'], de: ['moon'] } },
  why: 'It can mislead.',
  examples: { en: examples, de: examples },
})

async function rules(pack: Pack, ...parameters: readonly string[]) {
  const shell = createMemoryShell()
  const command = createRulesCommand({ choosePack: async () => pack, testExamples })
  const commands = [{ name: 'rules', summary: '', load: async () => command }]
  const exitCode = await runMain({ commands, version: '0' }, ['rules', ...parameters], shell)
  return { exitCode, stdout: shell.stdout.written, stderr: shell.stderr.written }
}

describe('rules list', () => {
  it('names every rule with its severity and flag', async () => {
    const { exitCode, stdout } = await rules(packWith([sound]), 'list')

    expect(exitCode).toBe(0)
    expect(stdout).toBe('test-pack 1.0.0, market any: 1 rules\n\nplain  medium    promise      Plain\n')
  })

  it('writes JSON with how each was measured', async () => {
    const pack = packWith([sound], { measured: { plain: { right: 3, said: 4 } } })
    const { stdout } = await rules(pack, 'list', '--format', 'json')

    expect(JSON.parse(stdout)).toMatchObject([{ id: 'plain', measured: { right: 3, said: 4 } }])
  })
})

describe('rules test', () => {
  it('runs the examples and says how many', async () => {
    expect(await rules(packWith([sound]), 'test')).toMatchObject({
      exitCode: 0,
      stdout: 'test-pack: 1 rules, 12 examples, all as they should be\n',
    })
  })

  it('names each example that does not show what it should', async () => {
    const wrong = { ...sound, examples: { en: { bad: [good], good: [bad] } } }

    expect(await rules(packWith([wrong]), 'test')).toMatchObject({
      exitCode: 1,
      stdout: 'rule "plain", en, bad example 1 is not flagged\nrule "plain", en, good example 1 is flagged\n',
    })
  })
})

describe('rules lint', () => {
  it('finds nothing in a sound pack', async () => {
    expect(await rules(packWith([sound]), 'lint')).toMatchObject({ exitCode: 0 })
  })

  it.each([
    [
      'a rule without words in a language the pack speaks',
      packWith([sound], { translations: { de: {} } }),
      /has no words in de/,
    ],
    ['too few examples', packWith([{ ...sound, examples: { en: examples } }]), /0 bad examples in de/],
    ['a law said to be broken', packWith([{ ...sound, message: 'This violates the act.' }]), /may conflict with/],
    ['a reason that says nothing', packWith([{ ...sound, why: 'Because.' }]), /can mislead/],
    ['a lexicon nobody uses', packWith([sound], { lexicons: { fruits: { en: ['plum'] } } }), /lexicon "fruits"/],
    [
      'a guard nobody asks',
      packWith([sound], { guards: [{ name: 'idle', detector: 'phrase', reach: 'sentence', match: {} }] }),
      /guard "idle"/,
    ],
    [
      'a citation nobody cites',
      packWith([sound], { citations: { X: { title: 'X', appliesTo: 'x', verified: true, markets: ['any'] } } }),
      /citation "X"/,
    ],
  ])('finds %s', (_what, pack, expected) => {
    expect(
      lintPack(pack)
        .map(({ place, message }) => `${place}: ${message}`)
        .join('\n'),
    ).toMatch(expected)
  })
})

describe('rules', () => {
  it('refuses what it cannot do, and says what is like it', async () => {
    expect(await rules(packWith([sound]), 'tset')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('did you mean "test"?'),
    })
  })

  it('refuses a pack without rules: unknown is never clean', async () => {
    expect(await rules(packWith([]), 'list')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('has no rules'),
    })
  })
})
